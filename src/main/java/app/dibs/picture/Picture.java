package app.dibs.picture;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;

/** Something to see, and the same in words. */
public final class Picture {
    /** Changes with the way in which pictures are drawn, so that none drawn the old way is shown again. */
    private static final String DRAWN = "1";

    private static final int MOST_WORDS = 1000;

    private final String name;
    private final String title;
    private final String words;
    private final Supplier<JFreeChart> chart;

    /** The words must name every number that the chart shows: two pictures with the same words are the same picture. */
    Picture(String name, String title, String words, Supplier<JFreeChart> chart) {
        this.name = name;
        this.title = title;
        this.words = words;
        this.chart = chart;
    }

    /** What it is of. */
    public String title() {
        return title;
    }

    /** All its numbers, in a sentence or two of plain text. */
    public String words() {
        return words;
    }

    String altText() {
        return altText(title, words);
    }

    /** The same for whoever does not see it, in what Slack takes of it: 1000 characters. */
    static String altText(String title, String words) {
        String all = title + ": " + words;
        return all.length() <= MOST_WORDS ? all : all.substring(0, MOST_WORDS - 1) + "…";
    }

    String fileName() {
        return name + ".png";
    }

    /** The same for all pictures that look the same. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((DRAWN + "\n" + name + "\n" + title + "\n" + words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /** As a PNG. Takes some hundred milliseconds and ten megabytes, and blocks. */
    byte[] draw() {
        return Canvas.png(chart.get());
    }
}
