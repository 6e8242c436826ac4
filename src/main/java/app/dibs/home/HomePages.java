package app.dibs.home;

import java.util.List;

/** The pages that a journey hangs into the Home tab; a bean of that journey. */
public interface HomePages {
    /** The pages, in no order. */
    List<HomePage> pages();
}
