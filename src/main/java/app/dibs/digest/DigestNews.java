package app.dibs.digest;

import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.digest.Digest.Entry;
import app.dibs.digest.Digest.Subject;
import app.dibs.slack.TeamId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells digests of the last days of what has changed in them. */
@Component
public class DigestNews {
    private static final int DAYS = 14;

    private final DigestTable digests;
    private final Outbox outbox;
    private final Clock clock;

    DigestNews(DigestTable digests, Outbox outbox, Clock clock) {
        this.digests = digests;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Rows of a {@link DigestSection} change; in the transaction of the change. One query finds all that list them. */
    public Mono<Void> changed(TeamId team, DigestSection section, Collection<String> keys) {
        List<Entry> entries =
                keys.stream().map(key -> new Entry(section.id(), key)).toList();
        return entries.isEmpty() ? Mono.empty() : writeAnew(team, digests.listing(team, entries, since()));
    }

    /** The digests are written anew, once the change is made. */
    Mono<Void> writeAnew(TeamId team, Flux<Subject> subjects) {
        return subjects.map(DigestNews::letter).collectList().flatMap(letters -> outbox.add(team, letters));
    }

    /** From which day on digests are kept true. */
    LocalDate since() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS);
    }

    /** Of another kind than the first one, which may be read already when the change is made; in its lane it goes after it. */
    private static Letter letter(Subject digest) {
        return new Letter(DigestRewriter.KIND, digest.toString(), DigestClaims.lane(digest), Urgency.NOW);
    }
}
