package app.dibs.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which tags come and which go: {@code +vip -cold}. */
public record TagChange(List<String> added, List<String> removed) {
    private static final int LONGEST = 50;
    private static final Pattern GAPS = Pattern.compile("[,;，；、]|\\s+(?=[+#-])");
    private static final String EXAMPLE = "Type +tag to add one and -tag to take one off, for example +vip -cold.";

    /** Keeps copies of the lists. */
    public TagChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Reads tags with {@code +} or {@code #} before those that come and {@code -} before those that go. */
    public static Reading<TagChange> read(String typed) {
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (String piece : GAPS.split(typed, -1)) {
            String line = Typed.line(piece);
            boolean signed = line.startsWith("+") || line.startsWith("#") || line.startsWith("-");
            Stream<String> tags = signed ? Stream.of(line.substring(1).strip()) : Stream.of(line.split(" ", -1));
            tags.filter(tag -> !tag.isEmpty()).forEach((line.startsWith("-") ? removed : added)::add);
        }
        return checked(new TagChange(added, removed));
    }

    /** What makes the second list of the first, upper and lower case alike. */
    public static TagChange between(List<String> before, List<String> after) {
        return new TagChange(without(after, before), without(before, after));
    }

    private static List<String> without(List<String> tags, List<String> others) {
        return tags.stream()
                .filter(tag -> others.stream().noneMatch(other -> same(other, tag)))
                .toList();
    }

    private static Reading<TagChange> checked(TagChange change) {
        if (change.added.isEmpty() && change.removed.isEmpty()) {
            return Reading.notUnderstood(EXAMPLE);
        }
        return change.added.stream()
                .filter(tag -> tag.length() > LONGEST)
                .findFirst()
                .map(tag -> Reading.<TagChange>notUnderstood(
                        "A tag has at most %d characters; %s is longer.".formatted(LONGEST, Typed.quoted(tag))))
                .orElseGet(() -> Reading.understood(change));
    }

    /** The tags after the change, upper and lower case alike; those that were there keep their order. */
    public List<String> applyTo(List<String> tags) {
        List<String> after = new ArrayList<>(tags);
        after.removeIf(tag -> removed.stream().anyMatch(gone -> same(gone, tag)));
        for (String tag : added) {
            if (after.stream().noneMatch(there -> same(there, tag))) {
                after.add(tag);
            }
        }
        return List.copyOf(after);
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
