package app.dibs.lead;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a word against one of the workspace's own lists. */
enum ListedWord {
    /** Where a lead came from. */
    SOURCE("sources"),
    /** What kind of lead it is. */
    CATEGORY("categories");

    private static final int LISTED = 5;

    private final String list;

    ListedWord(String list) {
        this.list = list;
    }

    /** The word as the workspace writes it, or the nearest one as a question. */
    Reading<String> read(String text, List<String> words) {
        return spot(text, words).map(Reading::understood).orElseGet(() -> Reading.notUnderstood(unknown(text, words)));
    }

    /** The word that is the same but for upper and lower case. */
    static Optional<String> spot(String text, List<String> words) {
        var key = key(text);
        return words.stream()
                .filter(word -> !key.isEmpty() && key(word).equals(key))
                .findFirst();
    }

    private static String key(String text) {
        return Typed.plain(text).toLowerCase(Locale.ROOT);
    }

    private String unknown(String text, List<String> words) {
        var listed = String.join(", ", words.subList(0, Math.min(LISTED, words.size())));
        var hint = Suggestion.nearest(text, words)
                .map("Did you mean %s?"::formatted)
                .orElseGet(() -> "These work: %s%s.".formatted(listed, words.size() > LISTED ? " and more" : ""));
        return "%s is not one of the %s here. %s"
                .formatted(Typed.quoted(text), list, words.isEmpty() ? "There are none yet." : hint);
    }
}
