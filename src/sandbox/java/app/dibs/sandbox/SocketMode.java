package app.dibs.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import tools.jackson.databind.node.ObjectNode;

/** Reaches the bot over the WebSockets that it opened itself. */
final class SocketMode implements BotLink {
    private static final int MOST = 10;

    private final World world;
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final List<Sinks.Many<String>> connections = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<Reply>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    SocketMode(World world) {
        this.world = world;
    }

    /** The address for one connection. */
    String address() {
        if (connections.size() >= MOST) {
            throw SlackError.of("too_many_websockets");
        }
        String ticket = world.ids.secret();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + world.address.getPort() + "/link/" + ticket;
    }

    boolean admits(String path) {
        return tickets.remove(path.substring("/link/".length()));
    }

    boolean isConnected() {
        return !connections.isEmpty();
    }

    /** Serves one connection until either side closes it. */
    Mono<Void> serve(WebsocketInbound in, WebsocketOutbound out) {
        Sinks.Many<String> outbox = Sinks.many().unicast().onBackpressureBuffer();
        connections.add(outbox);
        Flux<String> words = Flux.concat(Mono.fromSupplier(this::hello), outbox.asFlux());
        Mono<Void> heard = in.aggregateFrames()
                .receive()
                .asString()
                .doOnNext(this::hear)
                .then(Mono.fromRunnable(outbox::tryEmitComplete));
        tellOfConnections();
        return out.sendString(words).then().and(heard).doFinally(end -> {
            connections.remove(outbox);
            tellOfConnections();
        });
    }

    /** Wakes those who wait for the bot; on another thread, since this one must not wait for the lock. */
    private void tellOfConnections() {
        world.aside(() -> world.state.change(() -> {}));
    }

    /** Asks the bot to connect anew, as Slack does several times a day, and ends the present connections. */
    void refresh() {
        String words = Json.write(Json.object().put("type", "disconnect").put("reason", "refresh_requested"));
        for (Sinks.Many<String> outbox : List.copyOf(connections)) {
            connections.remove(outbox);
            emit(outbox, words);
            synchronized (outbox) {
                outbox.tryEmitComplete();
            }
        }
        tellOfConnections();
    }

    private String hello() {
        ObjectNode hello = Json.object().put("type", "hello").put("num_connections", connections.size());
        hello.set("connection_info", Json.object().put("app_id", SandboxTeam.APP));
        hello.set("debug_info", Json.object().put("host", "sandbox").put("approximate_connection_time", 18_060));
        return Json.write(hello);
    }

    private void hear(String text) {
        ObjectNode ack = Json.parseObject(text);
        if (ack == null || !Json.has(ack, "envelope_id")) {
            world.violations.add("socket mode", "unknown message: " + text);
            return;
        }
        CompletableFuture<Reply> reply = waiting.remove(Json.text(ack, "envelope_id"));
        if (reply != null) {
            String body = Json.has(ack, "payload") ? Json.write(ack.path("payload")) : "";
            reply.complete(Reply.answered(200, body));
        }
    }

    @Override
    public Reply tell(Outgoing outgoing, Duration atMost) {
        List<Sinks.Many<String>> open = List.copyOf(connections);
        if (open.isEmpty()) {
            return Reply.none(Reply.Outcome.UNREACHABLE);
        }
        String id = UUID.randomUUID().toString();
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        waiting.put(id, reply);
        try {
            emit(open.get(Math.floorMod(turn.getAndIncrement(), open.size())), envelope(id, outgoing));
            return reply.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Reply.none(Reply.Outcome.TIMED_OUT);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Reply.none(Reply.Outcome.UNREACHABLE);
        } finally {
            waiting.remove(id);
        }
    }

    private static void emit(Sinks.Many<String> outbox, String words) {
        synchronized (outbox) {
            outbox.emitNext(words, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
        }
    }

    private static String envelope(String id, Outgoing outgoing) {
        ObjectNode envelope = Json.object().put("envelope_id", id);
        envelope.set("payload", outgoing.payload());
        envelope.put(
                "type",
                switch (outgoing.kind()) {
                    case COMMAND -> "slash_commands";
                    case INTERACTION, OPTIONS -> "interactive";
                    case EVENT -> "events_api";
                });
        if (outgoing.kind() == Outgoing.Kind.EVENT) {
            String number = outgoing.headers().getOrDefault("X-Slack-Retry-Num", "0");
            envelope.put("retry_attempt", Integer.parseInt(number));
            envelope.put("retry_reason", outgoing.headers().getOrDefault("X-Slack-Retry-Reason", ""));
        }
        return Json.write(envelope.put("accepts_response_payload", outgoing.kind() != Outgoing.Kind.EVENT));
    }
}
