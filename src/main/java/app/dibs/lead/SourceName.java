package app.dibs.lead;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads where a lead came from, against the workspace's own list. */
final class SourceName {
    private static final int LISTED = 5;

    private SourceName() {}

    /** The source as the workspace writes it, or the nearest one as a question. */
    static Reading<String> read(String text, List<String> sources) {
        return spot(text, sources)
                .map(Reading::understood)
                .orElseGet(() -> Reading.notUnderstood(unknown(text, sources)));
    }

    /** The source with this name, upper and lower case alike. */
    static Optional<String> spot(String text, List<String> sources) {
        var key = key(text);
        return sources.stream()
                .filter(source -> !key.isEmpty() && key(source).equals(key))
                .findFirst();
    }

    private static String key(String text) {
        return Typed.plain(text).toLowerCase(Locale.ROOT);
    }

    private static String unknown(String text, List<String> sources) {
        var listed = String.join(", ", sources.subList(0, Math.min(LISTED, sources.size())));
        var hint = Suggestion.nearest(text, sources)
                .map("Did you mean %s?"::formatted)
                .orElseGet(() -> "These work: %s%s.".formatted(listed, sources.size() > LISTED ? " and more" : ""));
        return "%s is not one of the sources here. %s"
                .formatted(Typed.quoted(text), sources.isEmpty() ? "There are none yet." : hint);
    }
}
