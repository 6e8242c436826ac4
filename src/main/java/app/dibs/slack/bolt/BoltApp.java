package app.dibs.slack.bolt;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Bolt, with a chain of our own: Slack's check of the certificate, what the bot itself caused, and the router at its end.
 * Bolt's own authorization would ask {@code auth.test} in the middle of a click; its own tables of handlers do not notice
 * two handlers for one id. Behind the router Bolt still answers {@code url_verification}, and 404 to what nobody routes.
 */
@Component
final class BoltApp {
    /** When the request that a thread works on came in, by {@link System#nanoTime()}. */
    private static final ScopedValue<Long> ARRIVED = ScopedValue.newInstance();

    private final Router router;
    private final App app;

    BoltApp(SlackClients clients, Router router) {
        this.router = router;
        AppConfig config = AppConfig.builder().slack(clients.ordinary()).build();
        List<Middleware> chain = List.of(
                new SSLCheck(null),
                (request, response, rest) -> dropOwn(request, rest),
                (request, response, rest) -> route(request, rest));
        this.app = new App(config, chain).start();
    }

    AppConfig config() {
        return app.config();
    }

    /** Answers a request that Bolt parsed. Blocks while the handler works. */
    Response run(Request<?> request, long arrivedNanos) throws Exception {
        return ScopedValue.where(ARRIVED, arrivedNanos).call(() -> app.run(request));
    }

    private static Response dropOwn(Request<?> request, MiddlewareChain rest) throws Exception {
        boolean own =
                request instanceof EventRequest event && IncomingEvent.of(event).isOwn();
        return own ? Response.ok() : rest.next(request);
    }

    private Response route(Request<?> request, MiddlewareChain rest) throws Exception {
        Optional<Incoming> incoming = IncomingReader.read(request);
        return incoming.isPresent() ? router.answer(incoming.get(), spent()) : rest.next(request);
    }

    private static Duration spent() {
        return Duration.ofNanos(System.nanoTime() - ARRIVED.get());
    }
}
