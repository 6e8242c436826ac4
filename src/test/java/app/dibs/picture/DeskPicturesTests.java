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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DeskPicturesTests {
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final DeskFigures EMPTY =
            new DeskFigures(Map.of(), List.of(), new Others(0, figure(0, 0)), weeks(0, 0));
    private static final DeskFigures FULL = new DeskFigures(
            Map.of(
                    Status.NEW, figure(12, 24_300),
                    Status.CONTACTED, figure(7, 61_000),
                    Status.QUALIFIED, figure(3, 120_000),
                    Status.CONVERTED, figure(5, 88_000),
                    Status.LOST, figure(2, 0)),
            Stream.of(
                            "Ana Souza",
                            "Ben Carter",
                            "Chloe Tanaka",
                            "",
                            "Maximiliane von Hohenstein-Wernigerode",
                            "Li",
                            "José",
                            "Zoë",
                            "Ann",
                            "Bob")
                    .map(name -> owner(name))
                    .toList(),
            new Others(7, figure(31, 9_900)),
            weeks(17, 4));

    private static Figure figure(long leads, long value) {
        return new Figure(leads, BigDecimal.valueOf(value));
    }

    private static OfOwner owner(String name) {
        int place = name.length();
        return new OfOwner(
                name.isEmpty() ? null : new UserId("U" + name), name, figure(40 - place, 200_000 / (place + 1)));
    }

    private static List<Week> weeks(long created, long converted) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(i -> new Week(
                        MONDAY.minusWeeks(12 - i),
                        new Turnover(figure(created * i % 23, 0), figure(0, 0), figure(converted * i % 9, 0))))
                .toList();
    }

    @Test
    void aPictureIsAPngForAPhone() {
        all(FULL).forEach(picture -> {
            BufferedImage image = read(picture.draw());
            assertThat(image.getWidth()).isEqualTo(1600);
            assertThat(image.getHeight()).isEqualTo(900);
            assertThat(image.getColorModel().hasAlpha()).isFalse();
        });
    }

    private static Stream<Picture> all(DeskFigures figures) {
        return Stream.of(
                        DeskPictures.funnel(figures, DOLLAR),
                        DeskPictures.owners(figures, DOLLAR),
                        DeskPictures.weeks(figures))
                .flatMap(java.util.Optional::stream);
    }

    private static BufferedImage read(byte[] png) {
        try {
            keep(png);
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int n;

    private static void keep(byte[] png) throws IOException {
        Files.write(Path.of("/tmp/pic" + n++ + ".png"), png);
    }

    @Test
    void thereIsNothingToSeeWhereThereIsNothing() {
        assertThat(all(EMPTY)).isEmpty();
    }
}
