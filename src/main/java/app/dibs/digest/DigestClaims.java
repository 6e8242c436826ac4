package app.dibs.digest;

import app.dibs.delivery.Changes;
import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.digest.Digest.Subject;
import app.dibs.slack.TeamId;
import java.time.Clock;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Claims the digests whose hour has come, a page of people in one transaction with the letters that carry them. */
@Service
class DigestClaims {
    private static final int PAGE = 500;

    private final DigestTable digests;
    private final Outbox outbox;
    private final Changes changes;
    private final Clock clock;

    DigestClaims(DigestTable digests, Outbox outbox, Changes changes, Clock clock) {
        this.digests = digests;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** All that are due in this workspace now; answers how many. */
    Mono<Integer> claimDue(TeamId team) {
        return page(team)
                .expand(claimed -> claimed < PAGE ? Mono.empty() : page(team))
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> page(TeamId team) {
        return changes.quietly(
                team,
                digests.claim(team, clock.instant(), PAGE)
                        .delayUntil(claimed -> outbox.add(
                                team,
                                claimed.telling().stream()
                                        .map(digest -> letter(digest, Urgency.SOON))
                                        .toList()))
                        .map(DigestTable.Claimed::all));
    }

    static Letter letter(Subject digest, Urgency urgency) {
        return new Letter(DigestWriter.KIND, digest.toString(), "person:" + digest.person(), urgency);
    }
}
