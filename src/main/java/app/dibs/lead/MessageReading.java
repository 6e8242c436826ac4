package app.dibs.lead;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of a person: read plainly, from what people write when they introduce themselves, sign, or pass
 * somebody on. What is not sure is left out, for the person who makes a lead of it sees what was read.
 *
 * @param text the whole message as its readers see it
 */
public record MessageReading(
        @Nullable String name,
        @Nullable String company,
        @Nullable EmailAddress email,
        @Nullable Phone phone,
        String text) {
    /** Reading stops here; the text is kept whole. */
    private static final int READ_AT_MOST = 10_000;

    private static final int MOST_LINES = 300;
    private static final int LONGEST_LINE = 1000;

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}+@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}");
    private static final Pattern LINK = Pattern.compile("\\bhttps?://\\S+", Pattern.CASE_INSENSITIVE);

    /**
     * Reads a message.
     *
     * @param text as Slack sends it, with its links and escapes
     * @param country for phone numbers without a prefix, ISO 3166-1 alpha-2
     */
    public static MessageReading read(String text, String country) {
        String plain = SlackText.plain(text);
        String words = plain.substring(0, Math.min(READ_AT_MOST, plain.length()));
        EmailAddress email = email(words);
        List<String> lines = words.lines()
                .limit(MOST_LINES)
                .map(line -> unmarked(line.substring(0, Math.min(LONGEST_LINE, line.length()))))
                .toList();
        Optional<PersonRead> person = Stream.<Function<List<String>, Optional<PersonRead>>>of(
                        PersonRead::labelled,
                        PersonRead::introduced,
                        PersonRead::signed,
                        PersonRead::beforeAddress,
                        PersonRead::passedOn,
                        PersonRead::onACard)
                .map(way -> way.apply(lines))
                .flatMap(Optional::stream)
                .reduce(PersonRead::or);
        return new MessageReading(
                person.map(PersonRead::name)
                        .or(() -> Optional.ofNullable(email).flatMap(MessageReading::nameOf))
                        .orElse(null),
                person.map(PersonRead::company).orElse(null),
                email,
                Phone.firstIn(withoutAddresses(words), country).orElse(null),
                plain);
    }

    private static @Nullable EmailAddress email(String words) {
        Matcher found = EMAIL.matcher(words);
        while (found.find()) {
            Optional<EmailAddress> read = EmailAddress.read(found.group()).asOptional();
            if (read.isPresent()) {
                return read.get();
            }
        }
        return null;
    }

    /** Digits in an address are no phone number. */
    private static String withoutAddresses(String words) {
        return EMAIL.matcher(LINK.matcher(words).replaceAll(" ")).replaceAll(" ");
    }

    /** A line without the marks of quotations, lists and emphasis. */
    private static String unmarked(String line) {
        return line.replaceFirst("^(?:[\\s>•*_~`]|- )+", "")
                .replaceAll("[*_~`]+(?=\\s|$|[,.;:!?])|(?<=\\s)[*_~`]+", "")
                .strip();
    }

    /** {@code jane.doe@acme.com} is Jane Doe; a single word may be anything. */
    private static Optional<String> nameOf(EmailAddress email) {
        String local = email.value().substring(0, email.value().indexOf('@'));
        return local.matches("\\p{L}{2,20}[._]\\p{L}{2,20}")
                ? Optional.of(Stream.of(local.split("[._]", -1))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .reduce((one, two) -> one + " " + two)
                        .orElseThrow())
                : Optional.empty();
    }
}
