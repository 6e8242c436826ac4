package app.dibs.sandbox;

import java.security.SecureRandom;
import java.util.Locale;

/** Makes up ids that look like Slack's. */
final class Ids {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final SecureRandom random = new SecureRandom();

    /** An id with a letter in front that says what it is of. */
    String next(String prefix) {
        return prefix + "0" + letters(9);
    }

    /** A secret part of an address. */
    String secret() {
        return letters(24);
    }

    /** A view's hash: when and what. */
    String hash(long epochSecond) {
        return epochSecond + "." + letters(8).toLowerCase(Locale.ROOT);
    }

    private String letters(int length) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < length; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
