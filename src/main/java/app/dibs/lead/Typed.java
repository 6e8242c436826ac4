package app.dibs.lead;

import java.text.Normalizer;

/** Brings typed text into a shape that can be read or kept: every method takes time linear in the text. */
final class Typed {
    private static final int QUOTED_CODE_POINTS = 40;
    private static final int LONGEST_VALUE = 300;

    private Typed() {}

    /**
     * One line, as its writer sees it: runs of white space become one space, and what no one sees is dropped (control
     * characters, broken surrogates, direction overrides that would turn the text after it). Direction marks and
     * joiners stay, since names and emoji are made of them. Empty where nothing visible is left.
     */
    static String line(String text) {
        return tidy(text, false);
    }

    /** Like {@link #line}, with the writer's line breaks. */
    static String paragraphs(String text) {
        return tidy(text, true);
    }

    /**
     * The text for a reader of values: a {@link #line} with compatibility forms folded (full-width letters, ligatures),
     * decimal digits of every script as ASCII, one kind of hyphen and apostrophe, and no invisible characters. Empty for
     * a text too long to be a value: folding takes quadratic time where accents are heaped up.
     */
    static String plain(String text) {
        if (text.length() > LONGEST_VALUE) {
            return "";
        }
        var folded = Normalizer.normalize(line(text), Normalizer.Form.NFKC);
        var out = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                out.append((char) ('0' + digit));
            } else if (Character.getType(c) != Character.FORMAT) {
                out.appendCodePoint(alike(c));
            }
        });
        return out.toString().strip();
    }

    /** The text in quotation marks for use in a sentence, shortened where it is long. */
    static String quoted(String text) {
        return '“' + shortened(line(text), QUOTED_CODE_POINTS) + '”';
    }

    /** At most so many code points; an ellipsis stands for the rest. */
    static String shortened(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints - 1)) + '…';
    }

    /**
     * The text without the link that Slack, or a copy from a browser, put around it: {@code <mailto:a@b.c|a@b.c>} and
     * {@code mailto:a@b.c?subject=Hi} are a@b.c, {@code <tel:+15550134|555-0134>} is +15550134, and any other link is
     * its label, with the # of a channel and the @ of a person.
     */
    static String unwrapped(String text) {
        var stripped = text.strip();
        boolean wrapped = stripped.length() > 2 && stripped.startsWith("<") && stripped.endsWith(">");
        var inner = wrapped ? stripped.substring(1, stripped.length() - 1) : stripped;
        int bar = wrapped ? inner.indexOf('|') : -1;
        var target = bar < 0 ? inner : inner.substring(0, bar);
        if (startsWithIgnoringCase(target, "mailto:")) {
            var address = target.substring("mailto:".length());
            int query = address.indexOf('?');
            return query < 0 ? address : address.substring(0, query);
        }
        if (startsWithIgnoringCase(target, "tel:")) {
            return target.substring("tel:".length());
        }
        var sign = target.startsWith("#") || target.startsWith("@") ? target.substring(0, 1) : "";
        return bar < 0 ? inner : sign + inner.substring(bar + 1);
    }

    static boolean startsWithIgnoringCase(String text, String start) {
        return text.regionMatches(true, 0, start, 0, start.length());
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String tidy(String text, boolean keepLineBreaks) {
        var out = new StringBuilder(text.length());
        int gap = 0;
        boolean visible = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                gap = gap == '\n' || (keepLineBreaks && c == '\n') ? '\n' : ' ';
            } else if (!isHarmful(c)) {
                if (gap != 0 && !out.isEmpty()) {
                    out.append((char) gap);
                }
                gap = 0;
                visible |= Character.getType(c) != Character.FORMAT;
                out.appendCodePoint(c);
            }
        }
        return visible ? out.toString() : "";
    }

    private static boolean isHarmful(int c) {
        int type = Character.getType(c);
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return turnsDirection || c == 0xFEFF || type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static int alike(int c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u2018', '\u2019', '\u02BC', '\u00B4', '`' -> '\'';
            default -> c;
        };
    }
}
