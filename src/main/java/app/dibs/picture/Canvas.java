package app.dibs.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.JFreeChart;

/**
 * What all pictures are drawn on: a card of 800 by 450 points, in twice as many pixels for sharp screens. On a phone it is
 * less than half as wide, so its letters are large. The card is opaque and light grey, with dark letters and a darker edge:
 * it stands out from Slack's white as well as from its dark. The colours are Okabe and Ito's, which people who see few
 * colours can tell apart, and no colour says anything that is not written beside it.
 */
final class Canvas {
    static final int WIDTH = 800;
    static final int HEIGHT = 450;
    static final int SCALE = 2;

    static final Color CARD = new Color(0xF4F4F2);
    static final Color EDGE = new Color(0x9A9A98);
    static final Color INK = new Color(0x1D1C1D);
    static final Color FAINT = new Color(0xC9C9C6);
    static final Color BLUE = new Color(0x0072B2);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color GREEN = new Color(0x007A5A);
    static final Color GREY = new Color(0x767674);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 26);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 21);

    private Canvas() {}

    static byte[] png(JFreeChart chart) {
        BufferedImage image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            prepare(pen);
            pen.scale(SCALE, SCALE);
            chart.draw(pen, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
            pen.setColor(EDGE);
            pen.setStroke(new BasicStroke(1));
            pen.draw(new Rectangle2D.Double(0.5, 0.5, WIDTH - 1, HEIGHT - 1));
        } finally {
            pen.dispose();
        }
        return encoded(image);
    }

    private static void prepare(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(png)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IllegalStateException("Every JVM writes PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** How wide the text is in labels, in points. */
    static double width(String text) {
        return metrics().stringWidth(text);
    }

    /** The text, or as much of it as fits with a mark that there is more. */
    static String fitting(String text, double width) {
        String fitting = text;
        while (width(fitting) > width) {
            int shorter = fitting.endsWith("…") ? fitting.length() - 1 : fitting.length();
            fitting = fitting.substring(0, fitting.offsetByCodePoints(shorter, -1))
                            .stripTrailing() + "…";
        }
        return fitting;
    }

    private static FontMetrics metrics() {
        Graphics2D pen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            prepare(pen);
            return pen.getFontMetrics(LABEL);
        } finally {
            pen.dispose();
        }
    }
}
