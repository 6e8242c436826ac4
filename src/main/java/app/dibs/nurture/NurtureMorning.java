package app.dibs.nurture;

import app.dibs.cadence.Task;
import app.dibs.cadence.Tasks;
import app.dibs.cadence.Tasks.Standing;
import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.Surface;
import app.dibs.digest.DigestNews;
import app.dibs.digest.DigestSection;
import app.dibs.lead.Activity;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadObserver;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.element.BlockElement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tasks that are overdue and due, in their owner's digest each working day until they are settled. */
@Component
class NurtureMorning implements DigestSection, LeadObserver {
    private static final Set<Activity.Kind> MOVES = Set.of(
            Activity.Kind.TASK_DONE, Activity.Kind.TASK_SKIPPED, Activity.Kind.TASK_SNOOZED, Activity.Kind.PLAN_ENDED);

    private final Tasks tasks;
    private final DigestNews news;

    NurtureMorning(Tasks tasks, DigestNews news) {
        this.tasks = tasks;
        this.news = news;
    }

    @Override
    public String id() {
        return Place.DAY;
    }

    @Override
    public String title() {
        return "Nurture tasks";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public boolean isFor(Workspace workspace) {
        return workspace.nurturing().on();
    }

    @Override
    public Flux<Listed> list(TeamId team, List<Reader> readers) {
        Map<UserId, LocalDate> days = readers.stream().collect(Collectors.toMap(Reader::user, Reader::day));
        return tasks.dueBy(team, days)
                .flatMap(due -> Mono.justOrEmpty(due.lead().owner())
                        .map(owner -> new Listed(owner.user(), Place.key(due.task(), due.lead()))));
    }

    @Override
    public Flux<Row> draw(TeamId team, List<Listing> listings, Surface surface) {
        List<Long> ids =
                listings.stream().map(listing -> Place.task(listing.key())).toList();
        Map<String, Listing> byKey =
                listings.stream().collect(Collectors.toMap(Listing::key, Function.identity(), (one, other) -> one));
        return tasks.these(team, ids)
                .flatMap(task -> Mono.justOrEmpty(Optional.ofNullable(byKey.get(Place.key(task.task(), task.lead())))
                        .map(listing -> row(task, listing))));
    }

    private static Row row(Standing standing, Listing listing) {
        Lead lead = standing.lead();
        LocalDate day = listing.reader().day();
        return new Row(
                listing.key(),
                LeadText.title(lead) + " · " + lead.number(),
                NurtureWords.line(standing.task(), lead, day),
                elements(lead),
                outcome(standing, listing));
    }

    private static List<BlockElement> elements(Lead lead) {
        List<BlockElement> elements = new ArrayList<>(NurtureView.settling(lead));
        elements.add(LeadActions.open(lead.number()));
        return elements;
    }

    private static @Nullable Outcome outcome(Standing standing, Listing listing) {
        Lead lead = standing.lead();
        Task task = standing.task();
        Instant at = standing.at() == null ? listing.since() : standing.at();
        String who = standing.by() == null ? "Somebody" : Mrkdwn.escape(standing.by());
        return switch (task.state()) {
            case DONE -> new Outcome(at, who + " did it");
            case SKIPPED -> new Outcome(at, who + " skipped it");
            case ENDED -> new Outcome(at, "the plan ended");
            case OPEN -> {
                if (lead.owner() == null
                        || !lead.owner().user().equals(listing.reader().user())) {
                    String owner = lead.owner() == null
                            ? "nobody"
                            : Mrkdwn.escape(lead.owner().name());
                    yield new Outcome(lead.touchedAt(), "it is with %s now".formatted(owner));
                }
                yield task.due().isAfter(listing.reader().day())
                        ? new Outcome(at, "%s snoozed it to %s".formatted(who, LeadText.day(task.due(), task.due())))
                        : null;
            }
        };
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        Lead lead = change.after();
        boolean ofTasks =
                MOVES.contains(change.activity().kind()) || (lead.nextTask() != null && change.changesOwner());
        return ofTasks && change.by().workspace().nurturing().on()
                ? tasks.ofLead(lead.team(), lead.number())
                        .map(nurtured -> nurtured.tasks().stream()
                                .map(task -> Place.key(task, lead))
                                .toList())
                        .flatMap(keys -> news.changed(lead.team(), this, keys))
                : Mono.empty();
    }
}
