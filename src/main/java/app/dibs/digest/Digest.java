package app.dibs.digest;

import app.dibs.lead.LeadNumber;
import app.dibs.slack.MessageRef;
import app.dibs.slack.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person's digest of one day.
 *
 * @param digestAt when it comes, where the person is
 * @param wanted whether the person still wants one on that day: has not left, and not made it a day off
 * @param day the day where the person is
 * @param entries what journeys list beside leads, see {@link DigestSection}
 * @param message where it stands, once Slack has it
 */
record Digest(
        UserId person,
        ZoneId zone,
        LocalTime digestAt,
        boolean wanted,
        LocalDate day,
        Instant claimedAt,
        List<Item> items,
        List<Entry> entries,
        @Nullable MessageRef message) {

    /**
     * A lead that it lists.
     *
     * @param due the follow-up date that it had then; null where it was new to the person
     */
    record Item(LeadNumber lead, @Nullable LocalDate due) {}

    /** Something that a journey lists. */
    record Entry(String section, String key) {
        static Entry read(String text) {
            int space = text.indexOf(' ');
            return new Entry(text.substring(0, space), text.substring(space + 1));
        }

        @Override
        public String toString() {
            return section + " " + key;
        }
    }

    List<Long> numbers() {
        return items.stream().map(item -> item.lead().value()).toList();
    }

    Subject subject() {
        return new Subject(person, day);
    }

    /** Whether it may still be sent; what it would tell comes with the next one else. */
    boolean maySend(Instant now) {
        return wanted && LocalDateTime.ofInstant(now, zone).isBefore(DigestHours.tooLate(day, digestAt));
    }

    /** What a letter of a digest tells of: whose, and of which day; and behind another colon its page. */
    record Subject(UserId person, LocalDate day) {
        static Subject read(String text) {
            String[] parts = text.split(":", 3);
            return new Subject(new UserId(parts[0]), LocalDate.parse(parts[1]));
        }

        /** The page of digests that are written together, where the letter names one. */
        static Optional<String> page(String text) {
            String[] parts = text.split(":", 3);
            return parts.length < 3 ? Optional.empty() : Optional.of(parts[2]);
        }

        @Override
        public String toString() {
            return person + ":" + day;
        }
    }
}
