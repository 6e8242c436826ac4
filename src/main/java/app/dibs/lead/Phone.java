package app.dibs.lead;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number of the public network, without extension.
 *
 * @param e164 as ITU-T E.164 writes it: +14155550134
 */
public record Phone(String e164) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 60;
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{3,14}");
    private static final Pattern SHAPE = Pattern.compile(
            "\\+?[(\\d][\\d().\\-/ ]{5,35}(?:;ext=|[a-z#.:]{1,10} ?)?\\d{1,7}", Pattern.CASE_INSENSITIVE);

    /**
     * Keeps the number.
     *
     * @throws IllegalArgumentException where it is not in E.164 form
     */
    public Phone {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not in E.164 form: " + e164);
        }
    }

    /**
     * Loads what is known of every country's numbers. Called once at start: else the first number of each country reads
     * a file, on whatever thread that is.
     */
    public static void loadNumberingPlans() {
        NUMBERS.getSupportedRegions().forEach(NUMBERS::getSupportedTypesForRegion);
        NUMBERS.getSupportedGlobalNetworkCallingCodes().forEach(NUMBERS::getSupportedTypesForNonGeoEntity);
    }

    /**
     * Reads a number as it is dialled in the given country, or with + and a country code from anywhere; {@code tel:}
     * and Slack's {@code <tel:…|…>} are taken off. Only numbers that can exist are taken, as libphonenumber knows them.
     * An extension is refused, since E.164 has no room for it and it would be lost.
     *
     * @param country the workspace's country, ISO 3166-1 alpha-2
     */
    public static Reading<Phone> read(String text, String country) {
        var typed = plain(text);
        var region = country.toUpperCase(Locale.ROOT);
        if (typed.isEmpty() && text.length() <= LONGEST) {
            return Reading.notUnderstood("Type a phone number, for example %s.".formatted(example(region)));
        }
        boolean startsLikeOne =
                !typed.isEmpty() && typed.length() <= LONGEST && "+(0123456789".indexOf(typed.charAt(0)) >= 0;
        return Optional.of(typed)
                .filter(number -> startsLikeOne)
                .flatMap(number -> parsed(number, region)
                        .or(() ->
                                number.startsWith("00") ? parsed('+' + number.substring(2), region) : Optional.empty()))
                .map(number -> kept(number))
                .orElseGet(() -> Reading.notUnderstood(
                        "%s is not a phone number I can call. With + and the country code it always works, for example %s."
                                .formatted(Typed.quoted(text), example(region))));
    }

    /** The first number in a text that can exist, as it is dialled in the country or with + and a country code. */
    static Optional<Phone> firstIn(String text, String country) {
        var found = NUMBERS.findNumbers(text, country.toUpperCase(Locale.ROOT)).iterator();
        return found.hasNext()
                ? Optional.of(new Phone(NUMBERS.format(found.next().number(), PhoneNumberFormat.E164)))
                : Optional.empty();
    }

    /** For people: +1 415-555-0134. */
    public String international() {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unknown) {
            // A country code that the library does not know (yet): the number itself is still right.
            return e164;
        }
    }

    /** Whether the text can only be meant as a phone number: a +, brackets, dashes or an extension give it away. */
    static boolean isUnmistakable(String text) {
        var typed = plain(text);
        boolean marked = typed.startsWith("+")
                || typed.startsWith("0")
                || typed.chars().anyMatch(c -> Character.isLetter(c) || "()-/#".indexOf(c) >= 0);
        return looksLikeOne(typed) && marked;
    }

    /** Whether the text has the shape of a phone number, which an amount can have too. */
    static boolean isPossible(String text) {
        return looksLikeOne(plain(text));
    }

    private static String plain(String text) {
        return text.length() > LONGEST * 3 ? "" : Typed.plain(Typed.unwrapped(text));
    }

    private static boolean looksLikeOne(String typed) {
        return typed.length() <= LONGEST
                && SHAPE.matcher(typed).matches()
                && typed.chars().filter(Character::isDigit).count() >= 7;
    }

    private static Optional<PhoneNumber> parsed(String text, String region) {
        try {
            return Optional.of(NUMBERS.parse(text, region)).filter(NUMBERS::isValidNumber);
        } catch (NumberParseException unknown) {
            return Optional.empty();
        }
    }

    private static Reading<Phone> kept(PhoneNumber number) {
        var phone = new Phone(NUMBERS.format(number, PhoneNumberFormat.E164));
        return number.hasExtension()
                ? Reading.notUnderstood(
                        "An extension cannot be kept with the number. Type %s, and put “ext. %s” in a note."
                                .formatted(phone.international(), number.getExtension()))
                : Reading.understood(phone);
    }

    private static String example(String region) {
        return NUMBERS.getSupportedRegions().contains(region)
                ? NUMBERS.format(NUMBERS.getExampleNumber(region), PhoneNumberFormat.INTERNATIONAL)
                : "+1 415-555-0134";
    }
}
