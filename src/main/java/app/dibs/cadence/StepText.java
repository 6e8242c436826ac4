package app.dibs.cadence;

import app.dibs.lead.Lead;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a step with their fields: {@code Call {name} of {company}}. */
public final class StepText {
    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    private StepText() {}

    /** What a step can say of a lead, and what stands there where it is not known. */
    private enum Field {
        NAME("the lead"),
        COMPANY("their company"),
        CONTACT("the contact"),
        EMAIL("their e-mail address"),
        PHONE("their phone"),
        VALUE("its value"),
        SOURCE("an unknown source"),
        OWNER("the owner");

        private final String otherwise;

        Field(String otherwise) {
            this.otherwise = otherwise;
        }

        String of(Lead lead) {
            String known = known(lead);
            return known == null ? otherwise : known;
        }

        private @Nullable String known(Lead lead) {
            return switch (this) {
                case NAME -> lead.name();
                case COMPANY -> lead.company();
                case CONTACT ->
                    lead.facts().contact() == null ? lead.name() : lead.facts().contact();
                case EMAIL -> lead.email();
                case PHONE -> lead.phone();
                case VALUE -> lead.value() == null ? null : lead.value().format();
                case SOURCE -> lead.source();
                case OWNER -> lead.owner() == null ? null : lead.owner().name();
            };
        }

        static Optional<Field> named(String typed) {
            String name = typed.strip().toUpperCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(field -> field.name().equals(name))
                    .findFirst();
        }
    }

    /** The fields that there are, as they are typed: {@code {name}}. */
    public static List<String> fields() {
        return Stream.of(Field.values())
                .map(field -> "{" + field.name().toLowerCase(Locale.ROOT) + "}")
                .toList();
    }

    /** The first field that does not exist, as typed; empty where all do. */
    public static Optional<String> unknownField(String words) {
        return FIELD.matcher(words)
                .results()
                .filter(found -> Field.named(found.group(1)).isEmpty())
                .map(found -> found.group())
                .findFirst();
    }

    /** The words for this lead, as plain text. */
    public static String fill(String words, Lead lead) {
        return FIELD.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Field.named(found.group(1)).map(field -> field.of(lead)).orElse(found.group())));
    }
}
