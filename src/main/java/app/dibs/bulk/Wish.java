package app.dibs.bulk;

import app.dibs.card.LeadText;
import app.dibs.lead.Activity;
import app.dibs.lead.Lead;
import app.dibs.lead.Owner;
import app.dibs.lead.Status;
import app.dibs.lead.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be done to each of many leads. */
sealed interface Wish {
    /** They are given to somebody. */
    record Assign(Owner to) implements Wish {}

    /** They stand somewhere else; the reason is for Lost alone. */
    record Stand(Status to, @Nullable String reason) implements Wish {}

    /** They get a tag more. */
    record Tag(String tag) implements Wish {}

    /** They are to be followed up on that day. */
    record FollowUp(LocalDate on) implements Wish {}

    /** They go to the trash. */
    record Delete() implements Wish {}

    /** The move that a lead makes. */
    default Transition move(Lead lead, Instant now) {
        return switch (this) {
            case Assign assign ->
                lead.assign(
                        assign.to(), lead.owner() == null ? null : lead.owner().user());
            case Stand stand -> lead.stand(stand.to(), stand.reason());
            case Tag tag -> lead.tag(with(lead.tags(), tag.tag()));
            case FollowUp followUp -> lead.followUpOn(followUp.on(), Activity.Kind.FOLLOW_UP_SET);
            case Delete delete -> lead.delete(now);
        };
    }

    /** {@code assigned to Ben Carter}: what was done, as it is told. */
    default String said() {
        return switch (this) {
            case Assign assign -> "assigned to " + assign.to().name();
            case Stand stand -> "moved to " + stand.to().label();
            case Tag tag -> "tagged #" + tag.tag();
            case FollowUp followUp -> "follow-up set to " + LeadText.day(followUp.on(), followUp.on());
            case Delete delete -> "moved to the trash";
        };
    }

    private static List<String> with(List<String> tags, String tag) {
        return tags.stream().anyMatch(tag::equalsIgnoreCase)
                ? tags
                : Stream.concat(tags.stream(), Stream.of(tag)).toList();
    }
}
