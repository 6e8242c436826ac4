package app.dibs.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.Desk.Figure;
import app.dibs.lead.DeskFigures;
import app.dibs.lead.DeskFigures.OfOwner;
import app.dibs.lead.DeskFigures.Others;
import app.dibs.lead.DeskFigures.Turnover;
import app.dibs.lead.DeskFigures.Week;
import app.dibs.lead.Status;
import app.dibs.slack.UserId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DeskPicturesTests {
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final Others NO_OTHERS = new Others(0, figure(0, 0));
    private static final DeskFigures EMPTY = new DeskFigures(Map.of(), List.of(), NO_OTHERS, weeks(week -> 0L));
    private static final DeskFigures FULL = new DeskFigures(
            Map.of(
                    Status.NEW, figure(12, 24_300),
                    Status.CONTACTED, figure(7, 61_000),
                    Status.QUALIFIED, figure(3, 120_000),
                    Status.LOST, figure(2, 0)),
            List.of(owner("Ana Souza", 21, 204_000), owner("", 4, 90_000), owner("Ben Carter", 1, 0)),
            new Others(7, figure(31, 9_900)),
            weeks(week -> week == 12 ? 3L : week == 10 ? 17L : 0L));

    private static Figure figure(long leads, long value) {
        return new Figure(leads, BigDecimal.valueOf(value));
    }

    /** Of nobody where the name is empty. */
    private static OfOwner owner(String name, long leads, long value) {
        return new OfOwner(name.isEmpty() ? null : new UserId("U1"), name, figure(leads, value));
    }

    private static List<Week> weeks(Function<Integer, Long> created) {
        return IntStream.rangeClosed(1, DeskPictures.WEEKS)
                .mapToObj(i -> new Week(
                        MONDAY.minusWeeks(DeskPictures.WEEKS - i),
                        new Turnover(figure(created.apply(i), 0), figure(0, 0), figure(created.apply(i) / 3, 0))))
                .toList();
    }

    private static List<Picture> all(DeskFigures figures) {
        return Stream.of(
                        DeskPictures.funnel(figures, DOLLAR),
                        DeskPictures.owners(figures, DOLLAR),
                        DeskPictures.weeks(figures))
                .flatMap(Optional::stream)
                .toList();
    }

    private static BufferedImage drawn(Picture picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.draw()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void areOpaqueCardsForAPhone() {
        assertThat(all(FULL)).hasSize(3);
        all(FULL).stream().map(DeskPicturesTests::drawn).forEach(image -> {
            assertThat(image.getWidth()).isEqualTo(1600);
            assertThat(image.getHeight()).isEqualTo(900);
            assertThat(image.getColorModel().hasAlpha()).isFalse();
            assertThat(colors(image)).contains(Canvas.CARD.getRGB(), Canvas.INK.getRGB(), Canvas.BLUE.getRGB());
        });
    }

    private static List<Integer> colors(BufferedImage image) {
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .boxed()
                .toList();
    }

    @Test
    void sayAllTheirNumbersInWords() {
        assertThat(all(FULL).stream().map(Picture::altText))
                .containsExactly(
                        "Leads by status: New 12 worth $24.3k, Contacted 7 worth $61k, Qualified 3 worth $120k,"
                                + " Converted 0, Lost 2",
                        "Pipeline value by owner: Ana Souza $204k in 21 leads, Nobody $90k in 4 leads, Ben Carter $0 in 1"
                                + " lead, Others (7) $9.9k in 31 leads",
                        "Created and converted by week: Week of 11 Jan, so far 3 created and 1 converted; 28 Dec 17 created"
                                + " and 5 converted; none in other weeks since 26 Oct");
    }

    @Test
    void areNoneWhereThereIsNothingToSee() {
        assertThat(all(EMPTY)).isEmpty();
    }

    /** Whatever is in it, nothing but the card touches the frame, and no name takes the room of the bars. */
    @Test
    void cutNoLabel() {
        String longest = "Maximiliane Friederike von Hohenstein-Wernigerode zu Sayn-Wittgenstein";
        List<OfOwner> owners = IntStream.range(0, 10)
                .mapToObj(i -> owner(i == 4 ? "" : i + longest, 1_000_000 - i, i < 5 ? 999_999_999_999L : i))
                .toList();
        DeskFigures huge = new DeskFigures(
                Stream.of(Status.values())
                        .collect(
                                Collectors.toMap(Function.identity(), status -> figure(123_456_789, 999_999_999_999L))),
                owners,
                new Others(123, figure(999_999, 999_999_999_999L)),
                weeks(week -> week * 123_457L));
        all(huge).stream().map(DeskPicturesTests::drawn).forEach(DeskPicturesTests::hasAFreeFrame);
        all(FULL).stream().map(DeskPicturesTests::drawn).forEach(DeskPicturesTests::hasAFreeFrame);
    }

    private static void hasAFreeFrame(BufferedImage image) {
        int margin = 12;
        int right = image.getWidth() - margin;
        int below = image.getHeight() - margin;
        assertThat(IntStream.range(margin, below)
                        .map(y -> image.getRGB(margin, y))
                        .distinct())
                .containsExactly(Canvas.CARD.getRGB());
        assertThat(IntStream.range(margin, below)
                        .map(y -> image.getRGB(right, y))
                        .distinct())
                .containsExactly(Canvas.CARD.getRGB());
        assertThat(IntStream.range(margin, right)
                        .map(x -> image.getRGB(x, below))
                        .distinct())
                .containsExactly(Canvas.CARD.getRGB());
    }

    @Test
    void aNameThatIsTooLongEndsInAMark() {
        assertThat(Canvas.fitting("Ana Souza", 250)).isEqualTo("Ana Souza");
        String fitting = Canvas.fitting("Maximiliane Friederike von Hohenstein", 250);
        assertThat(fitting).startsWith("Maximiliane").endsWith("…");
        assertThat(Canvas.width(fitting)).isLessThanOrEqualTo(250);
    }

    @Test
    void standOutInLightAndInDark() {
        assertThat(contrast(Canvas.INK.getRGB(), Canvas.CARD.getRGB())).isGreaterThan(12);
        assertThat(contrast(Canvas.CARD.getRGB(), 0x1A1D21)).as("Slack's dark").isGreaterThan(12);
        assertThat(contrast(Canvas.EDGE.getRGB(), 0xFFFFFF)).as("Slack's light").isGreaterThan(2.5);
        Stream.of(Canvas.BLUE, Canvas.GREEN, Canvas.GREY, Canvas.ORANGE.darker())
                .forEach(color -> assertThat(contrast(color.getRGB(), Canvas.CARD.getRGB()))
                        .as("a bar's fill or edge %s", color)
                        .isGreaterThan(3));
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(int one, int other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void aPictureIsKnownByAllThatItShows() {
        assertThat(all(FULL).stream().map(Picture::fingerprint)).doesNotHaveDuplicates();
        assertThat(all(FULL).stream().map(Picture::fingerprint))
                .isEqualTo(all(FULL).stream().map(Picture::fingerprint).toList());
        DeskFigures later = new DeskFigures(FULL.byStatus(), FULL.byOwner(), NO_OTHERS, FULL.weeks());
        assertThat(DeskPictures.owners(later, DOLLAR).orElseThrow().fingerprint())
                .isNotEqualTo(DeskPictures.owners(FULL, DOLLAR).orElseThrow().fingerprint());
    }
}
