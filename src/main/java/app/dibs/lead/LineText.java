package app.dibs.lead;

import java.util.Optional;

/** Reads a name or another text of one line. */
public final class LineText {
    private LineText() {}

    /** The text with single spaces, without what nobody sees; empty where nothing visible is left. */
    public static Optional<String> read(String typed) {
        return Optional.of(Typed.line(typed)).filter(text -> !text.isEmpty());
    }
}
