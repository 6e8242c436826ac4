package app.dibs.picture;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Bars from left to right, one below the other, each with its name before it and its numbers behind it. */
final class LyingBars {
    private static final double MOST_FOR_NAMES = 250;
    private static final double GAP = 16;

    /**
     * A bar.
     *
     * @param length not below zero
     * @param label what is written behind it
     */
    record Bar(String name, double length, String label, Color color) {}

    private LyingBars() {}

    static JFreeChart of(String title, List<Bar> bars) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < bars.size(); i++) {
            data.addValue(bars.get(i).length(), "", new Card.Place(i, name(bars.get(i))));
        }
        CategoryPlot plot = new CategoryPlot(data, names(), scale(bars), renderer(bars));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        return Card.of(title, plot);
    }

    private static CategoryAxis names() {
        CategoryAxis axis = new CategoryAxis();
        axis.setMaximumCategoryLabelWidthRatio(1);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setCategoryMargin(0.25);
        Card.quiet(axis);
        return axis;
    }

    private static String name(Bar bar) {
        return Canvas.fitting(bar.name(), MOST_FOR_NAMES);
    }

    /** As long as leaves room for the label behind each bar. */
    private static NumberAxis scale(List<Bar> bars) {
        double names =
                bars.stream().mapToDouble(bar -> Canvas.width(name(bar))).max().orElse(0);
        double room = Canvas.WIDTH - Card.MARGINS - GAP - names;
        double longest = bars.stream().mapToDouble(Bar::length).max().orElse(0);
        double unit = longest == 0 ? 1 : longest;
        double most = bars.stream()
                .mapToDouble(bar -> bar.length() / unit * room / (room - GAP - Canvas.width(bar.label())))
                .max()
                .orElse(1);
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, unit * Math.max(most, 1));
        axis.setVisible(false);
        return axis;
    }

    private static BarRenderer renderer(List<Bar> bars) {
        BarRenderer renderer = new BarRenderer() {
            @Override
            public Color getItemPaint(int row, int column) {
                return bars.get(column).color();
            }
        };
        Card.plain(renderer);
        renderer.setMaximumBarWidth(0.14);
        renderer.setDefaultItemLabelGenerator(new Labels(bars));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(Canvas.LABEL);
        renderer.setDefaultItemLabelPaint(Canvas.INK);
        renderer.setItemLabelInsets(new RectangleInsets(0, 8, 0, 8));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return renderer;
    }

    private record Labels(List<Bar> bars) implements CategoryItemLabelGenerator {
        @Override
        public String generateRowLabel(CategoryDataset data, int row) {
            return "";
        }

        @Override
        public String generateColumnLabel(CategoryDataset data, int column) {
            return bars.get(column).name();
        }

        @Override
        public String generateLabel(CategoryDataset data, int row, int column) {
            return bars.get(column).label();
        }
    }
}
