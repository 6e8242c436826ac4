package app.dibs.lead;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cuts a line into its pieces. */
final class Pieces {
    private static final String SEPARATORS = ",;\n\r，；、،؛";
    private static final Map<Character, String> CLOSING_QUOTES =
            Map.of('"', "\"", '“', "”", '„', "“”", '«', "»", '「', "」");
    private static final List<String> LINK_STARTS = List.of("<mailto:", "<tel:", "<http", "<@", "<#");
    private static final int LONGEST_AMOUNT = 64;

    private final String text;
    private final Currency currency;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(String text, Currency currency) {
        this.text = text;
        this.currency = currency;
    }

    enum Kind {
        PLAIN,
        QUOTED,
        NOTE
    }

    /** Text between two separators, or between quotation marks, or behind note:. */
    record Piece(Kind kind, String text) {}

    /** The pieces that are not blank, with Slack's entities for &amp;, &lt; and &gt; taken back. */
    static List<Piece> of(String text, Currency currency) {
        var pieces = new Pieces(text, currency);
        int at = 0;
        while (at < text.length()) {
            at = pieces.cut(at);
        }
        return pieces.pieces;
    }

    /** Adds the piece that begins here and returns where the next one does. */
    private int cut(int from) {
        int start = skipBlanks(from);
        int note = noteStart(start);
        if (note >= 0) {
            add(Kind.NOTE, start + note, text.length());
            return text.length();
        }
        int quoteEnd = quoteEnd(start);
        if (quoteEnd >= 0) {
            add(Kind.QUOTED, start + 1, quoteEnd);
            return skipBlanks(quoteEnd + 1) + 1;
        }
        int end = start;
        while (end < text.length() && !partsHere(start, end)) {
            end = afterLinkOrCharacter(end);
        }
        add(Kind.PLAIN, start, end);
        return end + 1;
    }

    private void add(Kind kind, int start, int end) {
        var piece = text.substring(Math.min(start, end), end)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
        if (!piece.isEmpty()) {
            pieces.add(new Piece(kind, piece));
        }
    }

    private boolean partsHere(int start, int at) {
        return switch (text.charAt(at)) {
            case ';' -> !Stream.of("&amp", "&lt", "&gt").anyMatch(entity -> endsAt(at, entity));
            case ',', '，' -> !isInsideAmount(start, at);
            default -> isSeparator(at);
        };
    }

    private boolean isInsideAmount(int start, int comma) {
        int end = digitsFrom(comma + 1, 1);
        int digitsBefore = comma - 1 - digitsFrom(comma - 1, -1);
        boolean betweenDigits = end > comma + 1 && digitsBefore > 0;
        if (!betweenDigits || digitsBefore >= FieldGuess.DIGITS_OF_A_PHONE || end - start > LONGEST_AMOUNT) {
            return false;
        }
        var piece = text.substring(start, end);
        return MoneyText.isNumber(piece.substring(piece.lastIndexOf(':') + 1), currency);
    }

    private int digitsFrom(int from, int step) {
        int at = from;
        while (at >= 0
                && at < text.length()
                && Math.abs(at - from) <= LONGEST_AMOUNT
                && Character.isDigit(text.charAt(at))) {
            at += step;
        }
        return at;
    }

    /** The length of note: where it stands here, else -1. */
    private int noteStart(int start) {
        if (!text.regionMatches(true, start, "note", 0, 4)) {
            return -1;
        }
        int end = start + 4;
        if (end < text.length() && (text.charAt(end) == 's' || text.charAt(end) == 'S')) {
            end++;
        }
        end = skipBlanks(end);
        return end < text.length() && text.charAt(end) == ':' ? end + 1 - start : -1;
    }

    /** Where the quotation that begins here ends, if a piece ends with it; else -1. */
    private int quoteEnd(int start) {
        var closing = start < text.length() ? CLOSING_QUOTES.get(text.charAt(start)) : null;
        if (closing == null) {
            return -1;
        }
        int end = closing.chars()
                .map(quote -> text.indexOf(quote, start + 1))
                .filter(found -> found >= 0)
                .min()
                .orElse(-1);
        int next = end < 0 ? -1 : skipBlanks(end + 1);
        return next >= 0 && (next >= text.length() || isSeparator(next)) ? end : -1;
    }

    private int afterLinkOrCharacter(int at) {
        boolean link = text.charAt(at) == '<' && LINK_STARTS.stream().anyMatch(start -> text.startsWith(start, at));
        int close = link ? text.indexOf('>', at) : -1;
        return close < 0 ? at + 1 : close + 1;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && !isSeparator(at) && Typed.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isSeparator(int at) {
        return SEPARATORS.indexOf(text.charAt(at)) >= 0;
    }

    private boolean endsAt(int end, String ending) {
        return end >= ending.length() && text.startsWith(ending, end - ending.length());
    }
}
