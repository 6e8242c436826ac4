package app.dibs.slack;

import java.util.ArrayList;
import java.util.List;

/** A text that is longer than a text input of Slack's takes. */
public final class LongText {
    /** What a text input takes. */
    public static final int LONGEST_PIECE = 3000;

    private LongText() {}

    /** The text in pieces that each fit into an input; parted behind words, without the white space there. */
    public static List<String> parted(String text) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at);
            pieces.add(text.substring(at, end).strip());
            at = end;
        }
        pieces.removeIf(String::isEmpty);
        return List.copyOf(pieces);
    }

    /** Where the piece ends that begins there: behind a word if there is one, and never within a character. */
    public static int end(String text, int start) {
        int most = start + LONGEST_PIECE;
        if (text.length() <= most) {
            return text.length();
        }
        for (int at = most; at > most - LONGEST_PIECE / 10; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }
}
