package app.dibs.lead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead in one line, as somebody typed it: {@code Jane Doe, Acme, jane@acme.com, +1 415 555 0134, $12k, referral,
 * friday, #vip, note: met at the fair}.
 *
 * <p>Nothing typed is lost: each piece is a field, or in the note, or in a {@link Problem}.
 *
 * @param note what stood behind {@code note:}, below pieces that no field had room for
 * @param problems at most one a field, in the order of the line
 */
public record LeadLine(
        @Nullable String name,
        @Nullable String company,
        @Nullable String contact,
        @Nullable EmailAddress email,
        @Nullable Phone phone,
        @Nullable Money value,
        @Nullable String source,
        @Nullable String category,
        @Nullable LocalDate followUp,
        List<String> tags,
        @Nullable String note,
        List<Problem> problems) {

    private static final int NOTE_IN_A_LIST = 60;

    /** What a line can hold, in the order in which it is told. */
    public enum Field {
        NAME("name"),
        COMPANY("company"),
        CONTACT("contact"),
        EMAIL("e-mail"),
        PHONE("phone"),
        VALUE("value"),
        SOURCE("source"),
        CATEGORY("category"),
        FOLLOW_UP("follow-up"),
        TAGS("tags"),
        NOTE("note");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        /** The field's name within a sentence. */
        public String word() {
            return word;
        }
    }

    /**
     * A piece that was meant for a field and does not fit it.
     *
     * @param typed the piece, for the form to show it again
     * @param why the sentence to show beside it
     */
    public record Problem(Field field, String typed, String why) {}

    /**
     * What a line is read against.
     *
     * @param country the workspace's, ISO 3166-1 alpha-2
     * @param sources the workspace's list
     * @param categories the workspace's list
     * @param today the day it is for the person who types
     */
    public record Context(
            Currency currency, String country, List<String> sources, List<String> categories, LocalDate today) {
        /** Keeps copies of the lists. */
        public Context {
            sources = List.copyOf(sources);
            categories = List.copyOf(categories);
        }

        /** Where there are no categories. */
        public Context(Currency currency, String country, List<String> sources, LocalDate today) {
            this(currency, country, sources, List.of(), today);
        }
    }

    /** Keeps copies of the lists. */
    public LeadLine {
        tags = List.copyOf(tags);
        problems = List.copyOf(problems);
    }

    /**
     * Reads pieces parted by commas, semicolons or line breaks, in any order. What is nothing else is the name first,
     * the company second, and then goes into the note; so does a second e-mail address, phone, value, source,
     * category or date.
     *
     * <ul>
     *   <li>A comma inside an amount or inside quotation marks parts nothing; a quoted piece is always text, which is
     *       how a company called "3M" or "Friday" is typed.
     *   <li>{@code #vip} and {@code +vip} are tags; {@code note:} takes all the rest.
     *   <li>A field can be named: {@code source: fair}, {@code company: 3M}, {@code contact: Bob}, {@code due: friday}.
     *   <li>Nine digits or more without a sign are a phone number where one like that exists in the country, else an
     *       amount.
     * </ul>
     */
    public static LeadLine read(String text, Context context) {
        return new LeadLineReader(context).read(text);
    }

    /**
     * Reads a form, where each text stands in a field of its own. Tags are parted by commas or, where there is none, by
     * spaces; the note is kept with its line breaks.
     */
    public static LeadLine of(Map<Field, String> typed, Context context) {
        return new LeadLineReader(context).readFields(typed);
    }

    /** What was read, for people: {@code name Jane Doe, e-mail jane@acme.com, value $12,000}; empty for nothing. */
    public String understood() {
        var parts = new ArrayList<String>();
        fields().forEach((field, shown) -> parts.add(field.word() + ' ' + shown));
        return String.join(", ", parts);
    }

    /** The problem with a field, if there is one. */
    public Optional<Problem> problem(Field field) {
        return problems.stream().filter(problem -> problem.field == field).findFirst();
    }

    /** What was typed for each field that has a problem. */
    public Map<Field, String> raw() {
        var raw = new EnumMap<Field, String>(Field.class);
        problems.forEach(problem -> raw.put(problem.field, problem.typed));
        return raw;
    }

    private Map<Field, String> fields() {
        var fields = new EnumMap<Field, String>(Field.class);
        put(fields, Field.NAME, name);
        put(fields, Field.COMPANY, company);
        put(fields, Field.CONTACT, contact);
        put(fields, Field.EMAIL, email == null ? null : email.value());
        put(fields, Field.PHONE, phone == null ? null : phone.international());
        put(fields, Field.VALUE, value == null ? null : value.format());
        put(fields, Field.SOURCE, source);
        put(fields, Field.CATEGORY, category);
        put(fields, Field.FOLLOW_UP, followUp == null ? null : FollowUpDate.format(followUp));
        put(fields, Field.TAGS, tags.isEmpty() ? null : String.join(" and ", tags));
        put(fields, Field.NOTE, note == null ? null : Typed.shortened(Typed.line(note), NOTE_IN_A_LIST));
        return fields;
    }

    private static void put(Map<Field, String> fields, Field field, @Nullable String shown) {
        if (shown != null) {
            fields.put(field, shown);
        }
    }
}
