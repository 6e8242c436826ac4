package app.dibs.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** Pairs of bars side by side, with a legend that names the two. */
final class StandingBars {
    /** What has more digits would touch its neighbour; the lines behind the bars say it then. */
    private static final int LARGEST_LABEL = 99;

    private static final Rectangle MARK = new Rectangle(-9, -9, 18, 18);

    /** One of the two that stand in each pair. */
    record Kind(String name, Color color) {}

    /**
     * A pair.
     *
     * @param name in two lines at most
     */
    record Pair(String name, long first, long second) {}

    private StandingBars() {}

    static JFreeChart of(String title, Kind first, Kind second, List<Pair> pairs) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < pairs.size(); i++) {
            Card.Place place = new Card.Place(i, pairs.get(i).name());
            data.addValue(height(pairs.get(i).first()), first.name(), place);
            data.addValue(height(pairs.get(i).second()), second.name(), place);
        }
        long largest = pairs.stream()
                .mapToLong(pair -> Math.max(pair.first(), pair.second()))
                .max()
                .orElse(0);
        CategoryPlot plot =
                new CategoryPlot(data, names(), scale(largest), renderer(first, second, largest <= LARGEST_LABEL));
        plot.setRangeGridlinePaint(Canvas.FAINT);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        JFreeChart chart = Card.of(title, plot);
        chart.addSubtitle(legend(plot));
        return chart;
    }

    /** Where there is nothing, there is no bar, and nothing to write on it. */
    private static @Nullable Double height(long count) {
        return count == 0 ? null : Double.valueOf((double) count);
    }

    private static CategoryAxis names() {
        CategoryAxis axis = new CategoryAxis();
        axis.setMaximumCategoryLabelWidthRatio(1);
        axis.setMaximumCategoryLabelLines(2);
        axis.setLowerMargin(0.005);
        axis.setUpperMargin(0.005);
        axis.setCategoryMargin(0.15);
        Card.quiet(axis);
        return axis;
    }

    private static NumberAxis scale(long largest) {
        NumberAxis axis = new NumberAxis();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setRange(0, Math.max(largest * 1.12, 4));
        axis.setTickLabelFont(Canvas.LABEL);
        axis.setTickLabelPaint(Canvas.INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static BarRenderer renderer(Kind first, Kind second, boolean isLabelled) {
        BarRenderer renderer = new BarRenderer();
        Card.plain(renderer);
        renderer.setDrawBarOutline(true);
        renderer.setItemMargin(0);
        paint(renderer, 0, first);
        paint(renderer, 1, second);
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        renderer.setDefaultItemLabelsVisible(isLabelled);
        renderer.setDefaultItemLabelFont(Canvas.LABEL);
        renderer.setDefaultItemLabelPaint(Canvas.INK);
        return renderer;
    }

    /** With an edge: not every colour stands out from the card by itself. */
    private static void paint(BarRenderer renderer, int series, Kind kind) {
        renderer.setSeriesPaint(series, kind.color());
        renderer.setSeriesOutlinePaint(series, kind.color().darker());
        renderer.setSeriesOutlineStroke(series, new BasicStroke(1.5f));
        renderer.setLegendShape(series, MARK);
    }

    private static LegendTitle legend(CategoryPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(Canvas.LABEL);
        legend.setItemPaint(Canvas.INK);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemLabelPadding(new RectangleInsets(0, 6, 0, 24));
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(Canvas.CARD);
        return legend;
    }
}
