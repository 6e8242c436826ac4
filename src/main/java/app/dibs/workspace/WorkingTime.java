package app.dibs.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody is at work: on their working days, but for holidays and their own pause, from when the workspace opens to
 * when it closes, where they are. Days on which the clocks change are as long as they are.
 */
public record WorkingTime(Member member) {
    /** Beyond this nobody looks for a day on which a person works. */
    private static final int MOST_DAYS = 400;

    /** From when, and until before when. */
    private record Shift(Instant begins, Instant ends) {
        Instant from(Instant at) {
            return begins.isAfter(at) ? begins : at;
        }
    }

    /** Whether the person is at work then. */
    public boolean isAt(Instant at) {
        return firstFrom(at).filter(at::equals).isPresent();
    }

    /** Then, if the person is at work, else when they next come; empty where they do not come any more. */
    public Optional<Instant> firstFrom(Instant at) {
        return shifts(at).map(shift -> shift.from(at)).findFirst();
    }

    /** When so much time at work has passed since then; empty where the person does not work for so long any more. */
    public Optional<Instant> after(Instant at, Duration work) {
        Duration left = work;
        for (Shift shift : (Iterable<Shift>) shifts(at)::iterator) {
            Instant end = shift.from(at).plus(left);
            if (!end.isAfter(shift.ends())) {
                return Optional.of(end);
            }
            left = left.minus(Duration.between(shift.from(at), shift.ends()));
        }
        return Optional.empty();
    }

    /**
     * The working day that is so many working days before that day, the day itself being the first; empty where the person
     * has not worked for so long.
     */
    public Optional<LocalDate> daysBack(LocalDate day, int days) {
        return Stream.iterate(day, earlier -> earlier.minusDays(1))
                .limit(MOST_DAYS)
                .filter(this::worksOn)
                .skip(days - 1L)
                .findFirst();
    }

    /** Whether the person works on that day; on the days of a pause they do not. */
    public boolean worksOn(LocalDate day) {
        LocalDate paused = member.habits().pausedUntil();
        return member.worksOn(day) && (paused == null || day.isAfter(paused));
    }

    /** What is left from then on. */
    private Stream<Shift> shifts(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, member.zone());
        return day.datesUntil(day.plusDays(MOST_DAYS))
                .filter(this::worksOn)
                .map(this::shift)
                .filter(shift -> shift.ends().isAfter(at));
    }

    private Shift shift(LocalDate day) {
        Assignment hours = member.workspace().assignment();
        return new Shift(
                day.atTime(hours.opens()).atZone(member.zone()).toInstant(),
                day.atTime(hours.closes()).atZone(member.zone()).toInstant());
    }
}
