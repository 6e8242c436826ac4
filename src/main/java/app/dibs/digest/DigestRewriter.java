package app.dibs.digest;

import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.digest.Digest.Subject;
import app.dibs.slack.TeamId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes a digest anew that stands in Slack; one that was never sent has nothing to be changed. */
@Component
class DigestRewriter implements Writer {
    static final String KIND = "digest-again";

    private final DigestWriter writer;

    DigestRewriter(DigestWriter writer) {
        this.writer = writer;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        return writer.alone(team, Subject.read(subject))
                .filter(one -> one.digest().message() != null)
                .map(writer::addressed);
    }
}
