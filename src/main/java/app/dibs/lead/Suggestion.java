package app.dibs.lead;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Suggestion {
    private static final int LONGEST = 64;

    private Suggestion() {}

    /**
     * The word nearest to the typed one, upper and lower case alike, or empty where none is near: one slip is forgiven
     * in a word of up to five letters, two up to eight, three beyond. A slip is a letter too many, missing, wrong, or
     * swapped with its neighbour. Of equally near words the first counts.
     */
    public static Optional<String> nearest(String typed, Collection<String> words) {
        int[] wanted = letters(typed);
        if (wanted.length == 0 || wanted.length > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (var word : words) {
            int[] letters = letters(word);
            if (Math.abs(letters.length - wanted.length) > 3) {
                continue;
            }
            int slips = slips(wanted, letters);
            if (slips <= forgiven(Math.max(wanted.length, letters.length))
                    && slips < Math.min(fewest, letters.length)) {
                best = word;
                fewest = slips;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int forgiven(int length) {
        return length <= 5 ? 1 : length <= 8 ? 2 : 3;
    }

    private static int[] letters(String word) {
        return Typed.plain(word).toLowerCase(Locale.ROOT).codePoints().toArray();
    }

    /** The optimal string alignment distance: Damerau-Levenshtein that edits no pair of letters twice. */
    private static int slips(int[] a, int[] b) {
        var cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int wrong = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i][j] = Math.min(wrong, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[a.length][b.length];
    }
}
