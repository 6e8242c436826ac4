package app.dibs.slack.bolt;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was probably meant, by the fewest letters that were swapped, missed, doubled or mistaken. */
final class Nearest {
    private Nearest() {}

    /** The candidate next to what was typed; empty where none is near. */
    static Optional<String> to(String typed, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(typed, candidate) <= tolerance(candidate))
                .min(Comparator.comparingInt(candidate -> distance(typed, candidate)));
    }

    /** The Damerau-Levenshtein distance, in which no letters are touched twice. */
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(steps, a, b, i, j);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(int[][] steps, String a, String b, int i, int j) {
        int mistaken = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(mistaken, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }

    private static int tolerance(String candidate) {
        return candidate.length() <= 3 ? 1 : 2;
    }
}
