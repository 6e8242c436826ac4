package app.dibs.picture;

import app.dibs.lead.Desk.Figure;
import app.dibs.lead.DeskFigures;
import app.dibs.lead.DeskFigures.OfOwner;
import app.dibs.lead.DeskFigures.Week;
import app.dibs.lead.Money;
import app.dibs.lead.Status;
import app.dibs.picture.LyingBars.Bar;
import app.dibs.picture.StandingBars.Kind;
import app.dibs.picture.StandingBars.Pair;
import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pictures of a desk's figures; none where there is nothing to see. */
public final class DeskPictures {
    /** How many owners are named; the others are one bar together. */
    public static final int OWNERS = 10;

    /** How many weeks are shown, the running one included. */
    public static final int WEEKS = 12;

    private static final List<Status> FUNNEL =
            List.of(Status.NEW, Status.CONTACTED, Status.QUALIFIED, Status.CONVERTED, Status.LOST);
    private static final Figure NONE = new Figure(0, BigDecimal.ZERO);
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter AXIS = DateTimeFormatter.ofPattern("d'\n'MMM", Locale.ENGLISH);

    private DeskPictures() {}

    /** How many leads stand at each status, and what they are worth. */
    public static Optional<Picture> funnel(DeskFigures figures, Currency currency) {
        if (figures.byStatus().isEmpty()) {
            return Optional.empty();
        }
        String title = "Leads by status";
        String words = FUNNEL.stream()
                .map(status -> status.label() + " " + amount(at(figures, status), currency))
                .collect(Collectors.joining(", "));
        return Optional.of(new Picture(
                "leads-by-status",
                title,
                words,
                () -> LyingBars.of(
                        title,
                        FUNNEL.stream()
                                .map(status -> bar(status, at(figures, status), currency))
                                .toList())));
    }

    private static Figure at(DeskFigures figures, Status status) {
        return figures.byStatus().getOrDefault(status, NONE);
    }

    private static Bar bar(Status status, Figure figure, Currency currency) {
        Color color = switch (status) {
            case NEW, CONTACTED, QUALIFIED -> Canvas.BLUE;
            case CONVERTED -> Canvas.GREEN;
            case LOST -> Canvas.GREY;
        };
        return new Bar(status.label(), figure.leads(), label(figure, currency), color);
    }

    private static String label(Figure figure, Currency currency) {
        return figure.value().signum() == 0
                ? String.valueOf(figure.leads())
                : figure.leads() + " · " + worth(figure, currency);
    }

    /** What the open leads of each owner are worth: the ten who have most, and all others together. */
    public static Optional<Picture> owners(DeskFigures figures, Currency currency) {
        if (figures.byOwner().isEmpty()) {
            return Optional.empty();
        }
        String title = "Pipeline value by owner";
        List<Owned> owned = new ArrayList<>();
        figures.byOwner().forEach(one -> owned.add(owned(one)));
        if (figures.others().owners() > 0) {
            owned.add(new Owned(
                    "Others (%d)".formatted(figures.others().owners()),
                    figures.others().open(),
                    Canvas.GREY));
        }
        String words = owned.stream()
                .map(one -> one.name() + " " + worth(one.open(), currency) + " in "
                        + leads(one.open().leads()))
                .collect(Collectors.joining(", "));
        return Optional.of(new Picture(
                "value-by-owner",
                title,
                words,
                () -> LyingBars.of(
                        title,
                        owned.stream()
                                .map(one -> new Bar(
                                        one.name(),
                                        one.open().value().doubleValue(),
                                        worth(one.open(), currency) + " · "
                                                + leads(one.open().leads()),
                                        one.color()))
                                .toList())));
    }

    private record Owned(String name, Figure open, Color color) {}

    private static Owned owned(OfOwner one) {
        return one.owner() == null
                ? new Owned("Nobody", one.open(), Canvas.ORANGE)
                : new Owned(one.name(), one.open(), Canvas.BLUE);
    }

    /** How many leads were created and how many converted in each of the last weeks. */
    public static Optional<Picture> weeks(DeskFigures figures) {
        if (figures.weeks().stream().mapToLong(DeskPictures::happened).sum() == 0) {
            return Optional.empty();
        }
        String title = "Created and converted by week";
        String words = words(figures.weeks());
        return Optional.of(new Picture(
                "by-week",
                title,
                words,
                () -> StandingBars.of(
                        title,
                        new Kind("Created", Canvas.BLUE),
                        new Kind("Converted", Canvas.ORANGE),
                        figures.weeks().stream().map(DeskPictures::pair).toList())));
    }

    /** The newest first; weeks in which nothing happened are not worth a word, but for the one that is still running. */
    private static String words(List<Week> weeks) {
        Week running = weeks.getLast();
        String before = weeks.reversed().stream()
                .skip(1)
                .filter(week -> happened(week) > 0)
                .map(week -> "; %s %s".formatted(DAY.format(week.monday()), counts(week)))
                .collect(Collectors.joining());
        return "Week of %s, so far %s%s; none in other weeks since %s"
                .formatted(
                        DAY.format(running.monday()),
                        counts(running),
                        before,
                        DAY.format(weeks.getFirst().monday()));
    }

    private static long happened(Week week) {
        return week.turnover().created().leads() + week.turnover().converted().leads();
    }

    private static String counts(Week week) {
        return "%d created and %d converted"
                .formatted(
                        week.turnover().created().leads(),
                        week.turnover().converted().leads());
    }

    private static Pair pair(Week week) {
        return new Pair(
                AXIS.format(week.monday()),
                week.turnover().created().leads(),
                week.turnover().converted().leads());
    }

    /** So many leads and what they are worth: {@code 12 worth $24k}. */
    public static String amount(Figure figure, Currency currency) {
        return figure.value().signum() == 0
                ? String.valueOf(figure.leads())
                : figure.leads() + " worth " + worth(figure, currency);
    }

    private static String worth(Figure figure, Currency currency) {
        return new Money(figure.value().min(LARGEST).setScale(0, RoundingMode.DOWN), currency).formatShort();
    }

    private static String leads(long count) {
        return count == 1 ? "1 lead" : count + " leads";
    }
}
