package app.dibs.workspace;

import app.dibs.slack.Interaction.SlackEvent;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Somebody joined, left, moved to another zone or took another name. */
@Component
class MemberNews implements Journey {
    private final SlackApi slack;
    private final Members members;

    MemberNews(SlackApi slack, Members members) {
        this.slack = slack;
        this.members = members;
    }

    @Override
    public Routes routes() {
        return Routes.of().event("team_join", this::learn).event("user_change", this::learn);
    }

    private Mono<SlackReply> learn(SlackEvent event) {
        return slack.user(event.person().team(), event.person().user())
                .flatMap(user -> members.learn(user, event.person().team()))
                .thenReturn(SlackReply.ack());
    }
}
