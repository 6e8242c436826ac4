package app.dibs.overview;

import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.digest.DigestSection.Reader;
import app.dibs.digest.Morning;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadObserver;
import app.dibs.overview.Overview.Subject;
import app.dibs.slack.TeamId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has the manager's digest written when its hour has come, and again when one of its leads changes. */
@Component
class OverviewNews implements Morning, LeadObserver {
    /** How many leads are named of each kind; the others are a click away. */
    static final int NAMED = 5;

    private static final int KEPT_TRUE = 7;

    private final OverviewTable table;
    private final Outbox outbox;
    private final Clock clock;

    OverviewNews(OverviewTable table, Outbox outbox, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Mono<Void> begins(TeamId team, List<Reader> readers) {
        return table.claim(team, readers, clock.instant(), NAMED)
                .map(overview -> letter(overview, Urgency.SOON))
                .collectList()
                .flatMap(letters -> outbox.add(team, letters));
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        return change.before() == null || change.isNote()
                ? Mono.empty()
                : writeAnew(change.after().team(), change.after().number());
    }

    /** Somebody was nudged. */
    Mono<Void> nudged(TeamId team) {
        return writeAnew(team, null);
    }

    private Mono<Void> writeAnew(TeamId team, @Nullable LeadNumber naming) {
        int days = naming == null ? 1 : KEPT_TRUE;
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
        return table.standing(team, since, naming)
                .map(overview -> letter(overview, Urgency.NOW))
                .collectList()
                .flatMap(letters -> outbox.add(team, letters));
    }

    private static Letter letter(Subject overview, Urgency urgency) {
        return new Letter(OverviewWriter.KIND, overview.toString(), "person:" + overview.person(), urgency);
    }
}
