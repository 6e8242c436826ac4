package app.dibs.lead;

import java.util.Optional;

/** Reads what is said of a lead, of any length. */
public final class NoteText {
    private NoteText() {}

    /**
     * The text with its line breaks, without what nobody sees and what would turn the text around it; empty where nothing
     * visible is left.
     */
    public static Optional<String> read(String typed) {
        return Optional.of(Typed.paragraphs(typed)).filter(text -> !text.isEmpty());
    }
}
