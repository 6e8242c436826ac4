package app.dibs.picture;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts have in common: a title to the left, no decoration. */
final class Card {
    private static final double MARGIN = 18;

    /** What is not chart, from left to right. */
    static final double MARGINS = 2 * MARGIN + 16;

    private Card() {}

    /** Where a bar stands, and its name: two bars may have the same. */
    record Place(int number, String name) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Integer.compare(number, other.number);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static JFreeChart of(String title, CategoryPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(6, 0, 0, 0));
        JFreeChart chart = new JFreeChart(null, Canvas.TITLE, plot, false);
        chart.setBackgroundPaint(Canvas.CARD);
        chart.setPadding(new RectangleInsets(14, MARGIN, 14, MARGIN));
        TextTitle heading = new TextTitle(title, Canvas.TITLE);
        heading.setPaint(Canvas.INK);
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.setTitle(heading);
        return chart;
    }

    /** An axis of names alone. */
    static void quiet(CategoryAxis axis) {
        axis.setTickLabelFont(Canvas.LABEL);
        axis.setTickLabelPaint(Canvas.INK);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(Canvas.INK);
        axis.setCategoryLabelPositionOffset(8);
    }

    /** Bars of one colour, without shine and shadow. */
    static void plain(BarRenderer renderer) {
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
    }
}
