package app.dibs.digest;

import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the digests of the last days true: a lead that changes has the digests that list it written anew. */
@Component
class DigestKeeper implements LeadObserver {
    private static final int DAYS = 14;

    private final DigestTable digests;
    private final Outbox outbox;
    private final Clock clock;

    DigestKeeper(DigestTable digests, Outbox outbox, Clock clock) {
        this.digests = digests;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        if (change.before() == null || change.isNote()) {
            return Mono.empty();
        }
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
        return digests.listing(change.after().team(), change.after().number(), since)
                .map(digest -> DigestClaims.letter(digest, Urgency.NOW))
                .collectList()
                .flatMap(letters -> outbox.add(change.after().team(), letters));
    }
}
