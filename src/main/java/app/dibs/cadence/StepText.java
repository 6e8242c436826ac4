package app.dibs.cadence;

import app.dibs.lead.Lead;
import app.dibs.lead.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
        NAME(Lead::name, "the lead"),
        COMPANY(Lead::company, "their company"),
        CONTACT(
                lead -> lead.facts().contact() == null
                        ? lead.name()
                        : lead.facts().contact(),
                "the contact"),
        EMAIL(Lead::email, "their e-mail address"),
        PHONE(Lead::phone, "their phone"),
        VALUE(lead -> Optional.ofNullable(lead.value()).map(Money::format).orElse(null), "its value"),
        SOURCE(Lead::source, "an unknown source"),
        OWNER(lead -> lead.owner() == null ? null : lead.owner().name(), "the owner");

        private final Function<Lead, @Nullable String> known;
        private final String otherwise;

        Field(Function<Lead, @Nullable String> known, String otherwise) {
            this.known = known;
            this.otherwise = otherwise;
        }

        String of(Lead lead) {
            String value = known.apply(lead);
            return value == null ? otherwise : value;
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
