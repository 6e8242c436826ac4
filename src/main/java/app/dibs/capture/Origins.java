package app.dibs.capture;

import app.dibs.capture.Begun.Origin;
import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.slack.ChannelId;
import app.dibs.slack.Message;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import app.dibs.slack.TeamId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The messages that leads are made of: the way back to them, and the word in their threads. The word is quiet: it names the
 * lead's reference and nothing of the lead, and is left out where Dibs is no member or people of other organisations are.
 */
@Component
class Origins implements Writer {
    private static final String KIND = "capture-origin";

    private final SlackApi slack;
    private final Outbox outbox;
    private final Desk desk;

    Origins(SlackApi slack, Outbox outbox, Desk desk) {
        this.slack = slack;
        this.outbox = outbox;
        this.desk = desk;
    }

    /** A link to the message; empty where there is none, or where Slack shows Dibs no such message. */
    Mono<Optional<String>> link(TeamId team, @Nullable Origin origin) {
        return origin == null ? Mono.just(Optional.empty()) : slack.linkTo(team, origin.message());
    }

    /** Leaves the word for the message's thread, in the transaction that makes the lead. */
    Mono<Void> tell(Activity created, TeamId team, @Nullable Origin origin) {
        return origin == null
                ? Mono.empty()
                : outbox.add(
                        team,
                        List.of(new Letter(
                                KIND,
                                "%s:%s:%d".formatted(origin.channel(), origin.thread(), created.id()),
                                "origin:" + origin.channel(),
                                Urgency.NOW)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        String[] parts = subject.split(":", -1);
        return slack.conversation(team, new ChannelId(parts[0]))
                .filter(Origins::mayBeTold)
                .onErrorComplete(Origins::isHidden)
                .flatMap(channel -> desk.activity(team, Long.parseLong(parts[2])))
                .map(created -> new Outgoing.Post(parts[0], parts[1], Message.of(CaptureWords.madeOfThis(created))));
    }

    private static boolean mayBeTold(SlackApi.Conversation channel) {
        return channel.botIsMember() && !channel.isArchived() && !channel.isShared();
    }

    private static boolean isHidden(Throwable fault) {
        return fault instanceof SlackFault slack && slack.kind() == SlackFault.Kind.REFUSED;
    }
}
