package app.dibs.overview;

import app.dibs.picture.Shown;
import app.dibs.slack.MessageRef;
import app.dibs.slack.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One manager's digest of one day.
 *
 * @param day the day where the person is
 * @param firstDay since when it tells what happened; until the day before
 * @param unassigned the leads that it names since nobody works them
 * @param untouched the leads that it names since nobody has touched them for long
 * @param drawn the picture as it was when it was written first; null before that, and where there is none
 * @param message where it stands, once Slack has it
 */
record Overview(
        UserId person,
        LocalDate day,
        LocalDate firstDay,
        Instant claimedAt,
        List<Long> unassigned,
        List<Long> untouched,
        @Nullable Shown drawn,
        @Nullable MessageRef message) {
    /** What a letter of it tells of. */
    record Subject(UserId person, LocalDate day) {
        static Subject read(String text) {
            String[] parts = text.split(":", 2);
            return new Subject(new UserId(parts[0]), LocalDate.parse(parts[1]));
        }

        @Override
        public String toString() {
            return person + ":" + day;
        }
    }

    LocalDate lastDay() {
        return day.minusDays(1);
    }

    boolean isOfAWeek() {
        return firstDay.isBefore(lastDay());
    }

    List<Long> numbers() {
        return Stream.concat(unassigned.stream(), untouched.stream()).distinct().toList();
    }
}
