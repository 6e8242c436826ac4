package app.dibs.slack.bolt;

import app.dibs.slack.BotTokens;
import app.dibs.slack.TeamId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The token of the one workspace that {@code SLACK_BOT_TOKEN} is for. */
@Component
final class OneWorkspaceToken implements BotTokens {
    private final String token;

    OneWorkspaceToken(SlackSettings settings) {
        this.token = settings.checked().botToken();
    }

    @Override
    public Mono<String> token(TeamId team) {
        return Mono.just(token);
    }
}
