package app.dibs.lead;

import app.dibs.lead.LeadLine.Context;
import app.dibs.lead.LeadLine.Field;
import app.dibs.lead.LeadLine.Problem;
import app.dibs.lead.Pieces.Piece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers one line piece by piece; used once. */
final class LeadLineReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TAG = 50;
    private static final Pattern TAG_SEPARATORS = Pattern.compile("[,;\\n，；、]");

    private final Context context;
    private final Set<Field> taken = EnumSet.noneOf(Field.class);
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> tagKeys = new HashSet<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String company;
    private @Nullable String contact;
    private @Nullable EmailAddress email;
    private @Nullable Phone phone;
    private @Nullable Money value;
    private @Nullable String source;
    private @Nullable String category;
    private @Nullable LocalDate followUp;
    private String note = "";

    LeadLineReader(Context context) {
        this.context = context;
    }

    LeadLine read(String text) {
        PieceJoiner.join(Pieces.of(text, context.currency()), context.today()).forEach(this::take);
        return line();
    }

    LeadLine readFields(Map<Field, String> typed) {
        for (var field : Field.values()) {
            var text = typed.getOrDefault(field, "");
            switch (field) {
                case NOTE -> note = Typed.paragraphs(text);
                case TAGS -> tagList(text);
                default -> put(field, Typed.line(text));
            }
        }
        return line();
    }

    private LeadLine line() {
        var wholeNote = (String.join(", ", leftOver) + '\n' + note).strip();
        return new LeadLine(
                name,
                company,
                contact,
                email,
                phone,
                value,
                source,
                category,
                followUp,
                tags,
                wholeNote.isEmpty() ? null : wholeNote,
                problems);
    }

    private void take(Piece piece) {
        switch (piece.kind()) {
            case NOTE -> note = Typed.paragraphs(piece.text());
            case QUOTED -> put(textField(), Typed.line(piece.text()));
            case PLAIN -> {
                var text = Typed.line(Typed.unwrapped(piece.text()));
                var named = FieldGuess.byWord(text);
                put(
                        named.or(() -> FieldGuess.byLooks(text, context)).orElseGet(() -> textField(text)),
                        named.isPresent()
                                ? text.substring(text.indexOf(':') + 1).strip()
                                : text);
            }
        }
    }

    /** Where text goes that is nothing else; a near miss of a source or category becomes a question about it. */
    private Field textField(String text) {
        if (textField() != Field.NOTE) {
            return textField();
        }
        if (isNear(text, Field.SOURCE, context.sources())) {
            return Field.SOURCE;
        }
        return isNear(text, Field.CATEGORY, context.categories()) ? Field.CATEGORY : Field.NOTE;
    }

    private boolean isNear(String text, Field field, List<String> words) {
        return !taken.contains(field) && Suggestion.nearest(text, words).isPresent();
    }

    private Field textField() {
        return Stream.of(Field.NAME, Field.COMPANY)
                .filter(field -> !taken.contains(field))
                .findFirst()
                .orElse(Field.NOTE);
    }

    private void put(Field field, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (field) {
            case NAME -> keep(field, text, nameOrCompany(text), read -> name = read);
            case COMPANY -> keep(field, text, nameOrCompany(text), read -> company = read);
            case CONTACT -> keep(field, text, nameOrCompany(text), read -> contact = read);
            case EMAIL -> keep(field, text, EmailAddress.read(text), read -> email = read);
            case PHONE -> keep(field, text, Phone.read(text, context.country()), read -> phone = read);
            case VALUE -> keep(field, text, Money.read(text, context.currency()), read -> value = read);
            case SOURCE -> keep(field, text, ListedWord.SOURCE.read(text, context.sources()), read -> source = read);
            case CATEGORY ->
                keep(field, text, ListedWord.CATEGORY.read(text, context.categories()), read -> category = read);
            case FOLLOW_UP -> keep(field, text, FollowUpDate.read(text, context.today()), read -> followUp = read);
            case TAGS -> tags(text);
            case NOTE -> leftOver.add(text);
        }
    }

    /** The first piece for a field gets it, right or wrong; a later one goes into the note. */
    private <T> void keep(Field field, String typed, Reading<T> reading, Consumer<T> slot) {
        if (taken.add(field)) {
            reading.asOptional().ifPresent(slot);
            reading.problem().ifPresent(why -> problems.add(new Problem(field, typed, why)));
        } else {
            leftOver.add(typed);
        }
    }

    private static Reading<String> nameOrCompany(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_NAME
                ? Reading.understood(text)
                : Reading.notUnderstood("At most %d characters fit here, and these are %d. The rest can go into a note."
                        .formatted(LONGEST_NAME, length));
    }

    /** Tags that are parted by commas or else by spaces; a tag that is too long is a problem of its field. */
    private void tagList(String text) {
        var parted = TAG_SEPARATORS.matcher(text).find()
                ? TAG_SEPARATORS.split(text)
                : Typed.line(text).split(" ", -1);
        for (var typed : parted) {
            var line = Typed.line(typed);
            var tag = line.startsWith("#") || line.startsWith("+")
                    ? line.substring(1).strip()
                    : line;
            if (tag.length() > LONGEST_TAG) {
                problems.add(new Problem(
                        Field.TAGS,
                        text,
                        "A tag has at most %d characters; %s is longer.".formatted(LONGEST_TAG, Typed.quoted(tag))));
                return;
            }
            if (!tag.isEmpty() && tagKeys.add(tag.toLowerCase(Locale.ROOT))) {
                tags.add(tag);
            }
        }
    }

    private void tags(String text) {
        boolean one = text.startsWith("#") && !FieldGuess.areTags(text);
        for (var typed : one ? List.of(text) : List.of(text.split(" ", -1))) {
            var tag = typed.startsWith("#") || typed.startsWith("+") ? typed.substring(1) : typed;
            if (tag.length() > LONGEST_TAG) {
                leftOver.add(typed);
            } else if (!tag.isEmpty() && tagKeys.add(tag.toLowerCase(Locale.ROOT))) {
                tags.add(tag);
            }
        }
    }
}
