package app.dibs.digest;

import app.dibs.lead.LeadNumber;
import app.dibs.slack.MessageRef;
import app.dibs.slack.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's digest of one day.
 *
 * @param day the day where the person is
 * @param message where it stands, once Slack has it
 */
record Digest(
        UserId person,
        ZoneId zone,
        LocalDate day,
        Instant claimedAt,
        List<Item> items,
        @Nullable MessageRef message) {

    /** A lead that it lists, with the follow-up date that it had then. */
    record Item(LeadNumber lead, LocalDate due) {}

    List<Long> numbers() {
        return items.stream().map(item -> item.lead().value()).toList();
    }

    /** What a letter of a digest tells of: whose, and of which day. */
    record Subject(UserId person, LocalDate day) {
        static Subject read(String text) {
            int colon = text.indexOf(':');
            return new Subject(new UserId(text.substring(0, colon)), LocalDate.parse(text.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return person + ":" + day;
        }
    }
}
