package app.dibs.digest;

import app.dibs.card.LeadActions;
import app.dibs.card.Surface;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.digest.Digest.Subject;
import app.dibs.digest.DigestContents.Page;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes a digest for the first time: what it lists as it is now. One that was held up until after the person's working
 * hours is not sent any more, only looked for where it may have been; the next morning's tells of it all.
 */
@Component
class DigestWriter implements Writer {
    static final String KIND = "digest";

    private final DigestTable digests;
    private final DigestContents contents;
    private final LeadActions actions;
    private final Clock clock;

    DigestWriter(DigestTable digests, DigestContents contents, LeadActions actions, Clock clock) {
        this.digests = digests;
        this.contents = contents;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String letter) {
        Subject subject = Subject.read(letter);
        return Mono.justOrEmpty(Subject.page(letter))
                .flatMap(page -> contents.waiting(team, page))
                .mapNotNull(page -> find(page, subject).orElse(null))
                .switchIfEmpty(Mono.defer(() -> alone(team, subject)))
                .map(one -> one.digest().message() != null || one.digest().maySend(clock.instant())
                        ? addressed(one)
                        : new Outgoing.Sought(one.digest().person().value()));
    }

    @Override
    public Mono<Void> posted(TeamId team, String letter, MessageRef where) {
        return digests.stands(team, Subject.read(letter), where, clock.instant());
    }

    /** The digest with what it lists, read by itself. */
    Mono<One> alone(TeamId team, Subject subject) {
        return digests.find(team, subject)
                .flatMap(digest -> contents.of(team, List.of(digest), Surface.DIGEST))
                .mapNotNull(page -> find(page, subject).orElse(null));
    }

    /** A digest, and what it lists among other things. */
    record One(Digest digest, DayParts parts) {}

    private static Optional<One> find(Page page, Subject subject) {
        return page.digests().stream()
                .filter(digest -> digest.subject().equals(subject))
                .findFirst()
                .map(digest -> new One(digest, page.parts()));
    }

    Outgoing addressed(One one) {
        Digest digest = one.digest();
        var message = DayList.of(
                digest.day(), one.parts().of(digest, Surface.DIGEST, actions), DayList.Page.FIRST, Surface.DIGEST);
        return Outgoing.told(digest.person().value(), digest.message(), message);
    }
}
