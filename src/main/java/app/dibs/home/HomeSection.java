package app.dibs.home;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import reactor.core.publisher.Mono;

/** A part of the Home tab above those pages that ask for it; a bean of the journey that fills it. */
public interface HomeSection {
    /** Where it stands among the others; the lower is further up. */
    int place();

    /** What this reader sees there at the moment, with one query at most; no blocks where there is nothing to see. */
    Mono<List<LayoutBlock>> draw(HomeVisit visit);
}
