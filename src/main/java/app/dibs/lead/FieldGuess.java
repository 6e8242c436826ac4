package app.dibs.lead;

import app.dibs.lead.LeadLine.Context;
import app.dibs.lead.LeadLine.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells which field a piece is for, by the word before its colon or by its looks. */
final class FieldGuess {
    /** From here on a number without any sign is sooner a phone number than an amount. */
    static final int DIGITS_OF_A_PHONE = 9;

    private static final Map<String, Field> FIELDS_BY_WORD = Map.ofEntries(
            Map.entry("name", Field.NAME),
            Map.entry("company", Field.COMPANY),
            Map.entry("organisation", Field.COMPANY),
            Map.entry("organization", Field.COMPANY),
            Map.entry("contact", Field.CONTACT),
            Map.entry("email", Field.EMAIL),
            Map.entry("e-mail", Field.EMAIL),
            Map.entry("mail", Field.EMAIL),
            Map.entry("phone", Field.PHONE),
            Map.entry("tel", Field.PHONE),
            Map.entry("mobile", Field.PHONE),
            Map.entry("value", Field.VALUE),
            Map.entry("amount", Field.VALUE),
            Map.entry("source", Field.SOURCE),
            Map.entry("category", Field.CATEGORY),
            Map.entry("due", Field.FOLLOW_UP),
            Map.entry("date", Field.FOLLOW_UP),
            Map.entry("follow up", Field.FOLLOW_UP),
            Map.entry("follow-up", Field.FOLLOW_UP),
            Map.entry("tag", Field.TAGS),
            Map.entry("tags", Field.TAGS));

    private FieldGuess() {}

    /** The field that the piece names before a colon. */
    static Optional<Field> byWord(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.ofNullable(
                        FIELDS_BY_WORD.get(text.substring(0, colon).strip().toLowerCase(Locale.ROOT)));
    }

    /** The field that the piece looks like, right or wrong; the order settles what two fields could claim. */
    static Optional<Field> byLooks(String text, Context context) {
        if (ListedWord.spot(text, context.sources()).isPresent()) {
            return Optional.of(Field.SOURCE);
        }
        if (ListedWord.spot(text, context.categories()).isPresent()) {
            return Optional.of(Field.CATEGORY);
        }
        if (isTags(text)) {
            return Optional.of(Field.TAGS);
        }
        if (EmailAddress.isMeant(text)) {
            return Optional.of(Field.EMAIL);
        }
        if (FollowUpDate.spot(text, context.today()).isPresent()) {
            return Optional.of(Field.FOLLOW_UP);
        }
        if (Phone.isUnmistakable(text) || isSoonerPhone(text, context)) {
            return Optional.of(Field.PHONE);
        }
        if (MoneyText.spot(text, context.currency()).isPresent()) {
            return Optional.of(Field.VALUE);
        }
        return Phone.isPossible(text) ? Optional.of(Field.PHONE) : Optional.empty();
    }

    /** Whether the piece is one word with # or + before it, or several of them, or one # tag of several words. */
    private static boolean isTags(String text) {
        return areTags(text) || (text.startsWith("#") && text.length() > 1 && Character.isLetter(text.codePointAt(1)));
    }

    /** Whether each word is a tag by itself. */
    static boolean areTags(String text) {
        return List.of(text.split(" ", -1)).stream()
                .allMatch(word -> word.length() > 1
                        && (word.startsWith("#") || (word.startsWith("+") && Character.isLetter(word.codePointAt(1)))));
    }

    private static boolean isSoonerPhone(String text, Context context) {
        return Phone.isPossible(text)
                && text.codePoints().filter(Character::isDigit).count() >= DIGITS_OF_A_PHONE
                && Phone.read(text, context.country()).asOptional().isPresent();
    }
}
