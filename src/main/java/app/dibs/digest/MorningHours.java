package app.dibs.digest;

import app.dibs.digest.Digest.Subject;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Until when a morning lasts. */
@Component
public class MorningHours {
    private final DigestTable digests;
    private final Clock clock;

    MorningHours(DigestTable digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    /** Whether a person who got a digest on that day still wants messages of that morning: it is not too late for them. */
    public Mono<Boolean> lasts(TeamId team, UserId person, LocalDate day) {
        return digests.find(team, new Subject(person, day))
                .map(digest -> digest.maySend(clock.instant()))
                .defaultIfEmpty(false);
    }
}
