package app.dibs.slack.bolt;

import app.dibs.slack.BotTokens;
import app.dibs.slack.SlackFault;
import app.dibs.slack.TeamId;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Calls a method of the Web API with the workspace's token, on a thread that may block. */
@Component
final class SlackCalls {
    /** One call, as the SDK makes it. */
    @FunctionalInterface
    interface Call<T extends SlackApiTextResponse> {
        T with(MethodsClient slack) throws Exception;
    }

    private final SlackClients clients;
    private final BotTokens tokens;
    private final SlackThreads threads;

    SlackCalls(SlackClients clients, BotTokens tokens, SlackThreads threads) {
        this.clients = clients;
        this.tokens = tokens;
        this.threads = threads;
    }

    /** A call that nobody waits for. */
    <T extends SlackApiTextResponse> Mono<T> ordinary(TeamId team, String method, Call<T> call) {
        return token(team, method).flatMap(token -> run(clients.ordinary(), token, method, call));
    }

    /** A call that a person waits for. */
    <T extends SlackApiTextResponse> Mono<T> quick(TeamId team, String method, Call<T> call) {
        return token(team, method).flatMap(token -> run(clients.quick(), token, method, call));
    }

    /** A call with a token that is not a workspace's. */
    <T extends SlackApiTextResponse> Mono<T> as(String token, String method, Call<T> call) {
        return run(clients.ordinary(), token, method, call);
    }

    private Mono<String> token(TeamId team, String method) {
        return tokens.token(team).switchIfEmpty(Mono.error(() -> notInstalled(method)));
    }

    private static SlackFault notInstalled(String method) {
        return new SlackFault(SlackFault.Kind.REFUSED, method, "not_installed", null, null);
    }

    private <T extends SlackApiTextResponse> Mono<T> run(Slack slack, String token, String method, Call<T> call) {
        return threads.run(() -> once(slack.methods(token), method, call));
    }

    private static <T extends SlackApiTextResponse> T once(MethodsClient slack, String method, Call<T> call) {
        T answer = attempt(slack, method, call);
        if (!answer.isOk()) {
            throw SlackFaults.of(method, answer);
        }
        return answer;
    }

    private static <T extends SlackApiTextResponse> T attempt(MethodsClient slack, String method, Call<T> call) {
        try {
            return call.with(slack);
        } catch (Exception e) {
            throw SlackFaults.of(method, e);
        }
    }
}
