package app.dibs.dashboard;

import app.dibs.lead.Due;
import app.dibs.lead.Lead;
import app.dibs.lead.Money;
import app.dibs.lead.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead that is worth a call now. A star outweighs everything else; then count how far it has come, what it is worth, and
 * whether it waits.
 *
 * @param why what made the score, the weightiest first
 */
record HotLead(Lead lead, int score, List<String> why) {
    private static final Duration FRESH = Duration.ofDays(3);
    private static final int LEAST = 20;

    private record Point(int weight, String why) {}

    /** The hottest of these; what has little to say for itself is not among them. */
    static List<HotLead> of(List<Lead> leads, LocalDate today, Instant now, int most) {
        return leads.stream()
                .map(lead -> of(lead, today, now))
                .filter(hot -> hot.score >= LEAST)
                .sorted(Comparator.comparingInt(HotLead::score)
                        .reversed()
                        .thenComparingLong(hot -> hot.lead.number().value()))
                .limit(most)
                .toList();
    }

    private static HotLead of(Lead lead, LocalDate today, Instant now) {
        List<Point> points = new ArrayList<>();
        if (lead.starred()) {
            points.add(new Point(100, "starred"));
        }
        addDue(points, Due.of(lead.followUp(), today));
        addStatus(points, lead.status());
        addValue(points, lead.value());
        if (lead.touchedAt().isAfter(now.minus(FRESH))) {
            points.add(new Point(5, "fresh"));
        }
        points.sort(Comparator.comparingInt(Point::weight).reversed());
        return new HotLead(
                lead,
                points.stream().mapToInt(Point::weight).sum(),
                points.stream().map(Point::why).toList());
    }

    private static void addDue(List<Point> points, Due due) {
        switch (due) {
            case OVERDUE -> points.add(new Point(15, "overdue"));
            case TODAY -> points.add(new Point(20, "due today"));
            case UPCOMING -> points.add(new Point(5, "due soon"));
            case LATER, NONE -> {}
        }
    }

    private static void addStatus(List<Point> points, Status status) {
        if (status == Status.QUALIFIED) {
            points.add(new Point(20, "qualified"));
        } else if (status == Status.CONTACTED) {
            points.add(new Point(5, "contacted"));
        }
    }

    /** Ten times the value is worth ten points more: a large lead weighs as much as one that is qualified. */
    private static void addValue(List<Point> points, @Nullable Money value) {
        if (value != null && value.amount().signum() > 0) {
            int digits = value.amount().precision() - value.amount().scale();
            points.add(new Point(Math.clamp((digits - 2) * 6L, 0, 40), "worth " + value.format()));
        }
    }
}
