package app.dibs.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableChannel;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/** The one port on which all of the sandbox is served, on this machine only. */
final class SlackServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackServer.class);
    private static final int LONGEST_LINE = 64 * 1024;
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(50);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final World world;
    private final Handlers handlers;
    private final SocketMode socketMode;
    private final Scheduler workers;
    private final Sinks.Many<Long> versions = Sinks.many().replay().latest();
    /** Its own: a bot in the same process disposes of those that all share when it stops. */
    private final LoopResources loops = LoopResources.create("sandbox-http", 2, true);

    private final DisposableServer server;

    /** Answers a request, taking its time. */
    interface Handlers {
        HttpAnswer answer(HttpCall call);
    }

    SlackServer(World world, Handlers handlers, SocketMode socketMode) {
        this.world = world;
        this.handlers = handlers;
        this.socketMode = socketMode;
        this.workers = Schedulers.fromExecutorService(world.threads, "sandbox");
        world.state.onChange(this::tellVersion);
        tellVersion();
        this.server = HttpServer.create()
                .runOn(loops)
                .host("127.0.0.1")
                .port(world.options.port())
                .httpRequestDecoder(decoder -> decoder.maxInitialLineLength(LONGEST_LINE))
                .handle(this::route)
                .bindNow();
    }

    int port() {
        return server.port();
    }

    private void tellVersion() {
        versions.emitNext(world.state.version(), Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }

    private Publisher<Void> route(HttpServerRequest request, HttpServerResponse response) {
        if (!isFromHere(request)) {
            return response.status(403).sendString(Mono.just("The sandbox answers on this machine only."));
        }
        String path = "/" + request.path();
        if (path.equals("/sandbox/changes")) {
            return changes(response);
        }
        if (path.startsWith("/link/")) {
            return socketMode.admits(path) ? response.sendWebsocket(socketMode::serve) : response.sendNotFound();
        }
        return request.receive()
                .aggregate()
                .asByteArray()
                .defaultIfEmpty(new byte[0])
                .map(body -> call(request, path, Bytes.of(body)))
                .publishOn(workers)
                .map(this::answer)
                .flatMap(answer -> send(response, answer));
    }

    private HttpAnswer answer(HttpCall call) {
        try {
            return handlers.answer(call);
        } catch (RuntimeException broken) {
            LOG.error("The sandbox failed at {} {}", call.method(), call.path(), broken);
            return HttpAnswer.text(500, "The sandbox failed: " + broken);
        }
    }

    /** Another page in the same browser must not reach the sandbox by a name that leads to this machine. */
    private boolean isFromHere(HttpServerRequest request) {
        Set<String> own = Set.of("127.0.0.1:" + port(), "localhost:" + port());
        String host = request.requestHeaders().get("Host", "");
        String origin = request.requestHeaders().get("Origin", "");
        return own.contains(host) && (origin.isEmpty() || own.contains(origin.replaceFirst("^http://", "")));
    }

    private Publisher<Void> changes(HttpServerResponse response) {
        Flux<String> events = versions.asFlux()
                .sample(BETWEEN_CHANGES)
                .startWith(Mono.fromSupplier(world.state::version))
                .map(version -> "event: change\ndata: {\"version\":" + version + "}\n\n");
        Flux<String> alive = Flux.interval(Duration.ofSeconds(15)).map(tick -> ": still here\n\n");
        return response.sse().header("Cache-Control", "no-cache").sendString(Flux.merge(events, alive));
    }

    private static HttpCall call(HttpServerRequest request, String path, Bytes body) {
        int question = request.uri().indexOf('?');
        Map<String, String> query =
                question < 0 ? Map.of() : HttpCall.form(request.uri().substring(question + 1));
        Map<String, String> headers = new HashMap<>();
        request.requestHeaders()
                .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new HttpCall(request.method().name(), path, query, headers, body);
    }

    private static Mono<Void> send(HttpServerResponse response, HttpAnswer answer) {
        if (answer.lost()) {
            return Mono.fromRunnable(() -> response.withConnection(DisposableChannel::dispose));
        }
        response.status(answer.status()).header("Content-Type", answer.type());
        answer.headers().forEach(response::header);
        return response.sendByteArray(Mono.just(answer.body().array())).then();
    }

    @Override
    public void close() {
        server.disposeNow(CLOSING);
        loops.disposeLater(Duration.ZERO, CLOSING).block();
        workers.dispose();
    }
}
