package app.dibs.lead;

import java.util.List;
import java.util.Locale;

/**
 * An e-mail address as it was typed; two addresses are equal when they differ in upper and lower case only.
 *
 * @param value for display, at most 254 characters
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_LABEL = 63;
    private static final String NEVER_BARE = "()<>[]:;,\\\"";
    private static final String EXAMPLE = "for example jane@acme.com.";

    /**
     * Keeps an address that {@link #read} accepts.
     *
     * @throws IllegalArgumentException for anything else
     */
    public EmailAddress {
        var flaw = flaw(value);
        if (!flaw.isEmpty()) {
            throw new IllegalArgumentException("an e-mail address " + flaw);
        }
    }

    /**
     * Reads an address: white space around it, {@code mailto:} and Slack's {@code <mailto:a@b.c|a@b.c>} are taken off.
     * It needs one @, something before it and a domain with a dot behind it; letters of every script are welcome.
     */
    public static Reading<EmailAddress> read(String text) {
        var inner = Typed.line(Typed.unwrapped(text));
        var visible = new StringBuilder(inner.length());
        inner.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(visible::appendCodePoint);
        var address = visible.toString();
        while (address.endsWith(".") || address.endsWith(",") || address.endsWith(";")) {
            address = address.substring(0, address.length() - 1);
        }
        if (address.isEmpty()) {
            return Reading.notUnderstood("Type an e-mail address, " + EXAMPLE);
        }
        var flaw = flaw(address);
        return flaw.isEmpty()
                ? Reading.understood(new EmailAddress(address))
                : Reading.notUnderstood("%s is not an e-mail address: it %s. One looks like this, %s"
                        .formatted(Typed.quoted(address), flaw, EXAMPLE));
    }

    /** Whether the text is meant as an address, right or wrong; Jane @ Acme and a handle like @jane are not. */
    static boolean isMeant(String text) {
        int at = text.indexOf('@');
        boolean oneWord = text.codePoints().noneMatch(Typed::isBlank);
        boolean domainFollows = at >= 0 && text.indexOf('.', at) > at + 1 && text.indexOf(' ', at) != at + 1;
        return oneWord ? at > 0 : domainFollows;
    }

    /** The address in small letters: what uniqueness and search go by. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && address.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /** What is wrong, as the end of a sentence that begins with "it"; empty where nothing is. */
    private static String flaw(String address) {
        int at = address.indexOf('@');
        if (address.length() > LONGEST) {
            return "is longer than %d characters".formatted(LONGEST);
        }
        if (at < 0 || at != address.lastIndexOf('@')) {
            return at < 0 ? "has no @" : "has more than one @";
        }
        if (address.codePoints().anyMatch(EmailAddress::isSpaceOrControl)) {
            return "has a space in it";
        }
        var local = address.substring(0, at);
        var domain = address.substring(at + 1);
        if (local.isEmpty() || domain.isEmpty()) {
            return local.isEmpty() ? "has nothing before the @" : "has nothing after the @";
        }
        if (local.length() > LONGEST_LOCAL_PART
                || hasStrayDot(local)
                || local.chars().anyMatch(c -> NEVER_BARE.indexOf(c) >= 0)) {
            return "is not right before the @";
        }
        var labels = List.of(domain.split("\\.", -1));
        if (labels.size() < 2) {
            return "has no dot after the @";
        }
        return labels.stream().allMatch(EmailAddress::isLabel)
                        && labels.getLast().codePointCount(0, labels.getLast().length()) > 1
                ? ""
                : "is not right after the @";
    }

    private static boolean hasStrayDot(String local) {
        return local.startsWith(".") || local.endsWith(".") || local.contains("..");
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && !label.startsWith("-")
                && !label.endsWith("-")
                && label.codePoints().allMatch(c -> c == '-' || Character.isLetterOrDigit(c) || isCombining(c));
    }

    private static boolean isCombining(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSpaceOrControl(int c) {
        return Typed.isBlank(c) || Character.isISOControl(c);
    }
}
