package app.dibs.slack;

import reactor.core.publisher.Mono;

/** Where the bot's tokens are kept; the tokens never leave the room that talks to Slack. */
public interface BotTokens {
    /** The token to act with in this workspace; empty where the app is not installed there. */
    Mono<String> token(TeamId team);
}
