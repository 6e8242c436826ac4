package app.dibs.digest;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.card.ActivityText;
import app.dibs.card.LeadActions;
import app.dibs.card.Surface;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.digest.DayList.Row;
import app.dibs.digest.Digest.Subject;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Status;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import com.slack.api.model.block.LayoutBlock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes a digest: the leads that it lists as they are now, and what was done with them since. */
@Component
class DigestWriter implements Writer {
    static final String KIND = "digest";
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final DigestTable digests;
    private final Desk desk;
    private final LeadActions actions;
    private final Clock clock;

    DigestWriter(DigestTable digests, Desk desk, LeadActions actions, Clock clock) {
        this.digests = digests;
        this.desk = desk;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        return digests.find(team, Subject.read(subject))
                .flatMap(digest -> rows(team, digest)
                        .map(rows -> message(digest, rows))
                        .map(message -> addressed(digest, message)));
    }

    @Override
    public Mono<Void> posted(TeamId team, String subject, MessageRef where) {
        return digests.stands(team, Subject.read(subject), where, clock.instant());
    }

    private static Outgoing addressed(Digest digest, Message message) {
        return digest.message() == null
                ? new Outgoing.Post(digest.person().value(), null, message)
                : new Outgoing.Edit(digest.message(), message);
    }

    private Mono<List<Row>> rows(TeamId team, Digest digest) {
        return Mono.zip(
                        desk.these(team, digest.numbers()).collectMap(Lead::number),
                        desk.since(team, digest.numbers(), digest.claimedAt()).collectMultimap(Activity::lead))
                .map(both -> rows(digest, both.getT1(), both.getT2()));
    }

    private static List<Row> rows(
            Digest digest, Map<LeadNumber, Lead> leads, Map<LeadNumber, Collection<Activity>> activities) {
        return digest.items().stream()
                .flatMap(item -> Stream.ofNullable(leads.get(item.lead()))
                        .map(lead -> new Row(lead, item.due(), outcome(digest, activities.get(item.lead())))))
                .toList();
    }

    /** A digest tells of its own day: what is done with the lead on a later one stands in that day's digest. */
    private static @Nullable String outcome(Digest digest, @Nullable Collection<Activity> newestFirst) {
        List<Activity> settling = Stream.ofNullable(newestFirst)
                .flatMap(Collection::stream)
                .filter(DigestWriter::settles)
                .toList();
        Instant nextDay = digest.claimedAt().plus(ONE_DAY);
        return settling.stream()
                .filter(activity -> activity.at().isBefore(nextDay))
                .findFirst()
                .or(() -> settling.stream().reduce((newer, older) -> older))
                .map(DigestWriter::said)
                .orElse(null);
    }

    /** Whether the row has had its answer: nobody has to act on it today any more. */
    private static boolean settles(Activity activity) {
        return switch (activity.kind()) {
            case DONE, SNOOZED, FOLLOW_UP_SET, ASSIGNED, DELETED, MERGED_INTO, ERASED, CONVERTED -> true;
            case STATUS_SET -> Status.LOST.word().equals(activity.became());
            case CREATED, CLAIMED, NOTED, EDITED, STARRED, UNSTARRED, RESTORED, MERGED, UNMERGED, UNDONE, UNCONVERTED ->
                false;
            case ENROLLED, TASK_DONE, TASK_SKIPPED, TASK_SNOOZED, PLAN_ENDED -> false;
        };
    }

    private static String said(Activity activity) {
        // The time comes first: behind a date it would read as the time of the next follow-up.
        return "<!date^%d^{time}|%s>: %s"
                .formatted(activity.at().getEpochSecond(), activity.at(), ActivityText.sentence(activity));
    }

    private Message message(Digest digest, List<Row> rows) {
        Message list = DayList.of(digest.day(), rows, Surface.DIGEST, actions);
        List<LayoutBlock> blocks = new ArrayList<>(list.blocks());
        blocks.add(context(c -> c.elements(List.of(markdownText("`/lead today` shows this list at any time.")))));
        return new Message(list.text(), blocks);
    }
}
