package app.dibs.slack.bolt;

import app.dibs.slack.Doorkeeper;
import app.dibs.slack.Journey;
import app.dibs.slack.People;
import app.dibs.slack.Person;
import app.dibs.slack.Routes;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The room as a whole, with a real door on a real port, and {@link SlackStub} in the place of Slack. */
final class Desk implements AutoCloseable {
    static final String SECRET = "a-signing-secret-of-tests";
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Duration GRACE = Duration.ofMillis(1);

    /** A person who is who Slack says. */
    record Member(TeamId team, UserId user, TeamId home) implements Person {}

    private final SlackStub slack;
    private final SlackClients clients;
    private final SlackThreads threads = new SlackThreads();
    private final DisposableServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BoltApp app;

    /** A desk with one journey, at which everybody is welcome. */
    Desk(SlackStub slack, UnaryOperator<Routes> journey) {
        this(slack, journey, known(false), List.of(), PATIENCE);
    }

    /** A desk that waits for a handler only this long. */
    Desk(SlackStub slack, UnaryOperator<Routes> journey, Duration patience) {
        this(slack, journey, known(false), List.of(), patience);
    }

    Desk(
            SlackStub slack,
            UnaryOperator<Routes> journey,
            People people,
            List<Doorkeeper> doorkeepers,
            Duration patience) {
        this.slack = slack;
        SlackSettings settings = settings(slack);
        this.clients = new SlackClients(settings);
        RouteTable table = RouteTable.of(List.<Journey>of(() -> journey.apply(Routes.of())));
        AfterAck afterAck = new AfterAck(api(), List.of());
        this.app = new BoltApp(clients, new Router(table, people, doorkeepers, afterAck, patience, GRACE));
        SlackDoor door = new SlackDoor(SECRET, InstantSource.system(), app, threads);
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(SlackDoorway.routes(door::open))))
                .bindNow();
    }

    /** Everybody is who Slack says; {@code alreadyDone} tells that all was done before. */
    static People known(boolean alreadyDone) {
        return (team, user, home, request) -> Mono.just(new People.Visit(new Member(team, user, home), alreadyDone));
    }

    static SlackSettings settings(SlackStub slack) {
        return new SlackSettings(SECRET, "xoxb-of-tests", "", slack.apiUrl());
    }

    /** The Web API client that this desk speaks with. */
    SlackWebApi api() {
        SlackSettings settings = settings(slack);
        SlackCalls calls = new SlackCalls(clients, new OneWorkspaceToken(settings), threads);
        return new SlackWebApi(
                settings, calls, new ResponseUrls(clients, threads), new OwnFiles(calls, clients, threads));
    }

    BoltApp app() {
        return app;
    }

    SlackClients clients() {
        return clients;
    }

    SlackThreads threads() {
        return threads;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port() + "/slack/events");
    }

    /** Sends what Slack would send, signed as Slack would sign it, and waits for the answer. */
    HttpResponse<String> sends(String body) throws IOException, InterruptedException {
        return http.send(signed(body), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends without waiting. */
    CompletableFuture<HttpResponse<String>> sendsMeanwhile(String body) {
        return http.sendAsync(signed(body), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends any request. */
    HttpResponse<String> sends(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** An interaction's JSON as it stands in a form. */
    static String payload(String json) {
        return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String timestamp, String signature, String body) {
        return HttpRequest.newBuilder(address())
                .header(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP, timestamp)
                .header(SlackSignature.HeaderNames.X_SLACK_SIGNATURE, signature)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static String sign(String timestamp, String body) {
        return new SlackSignature.Generator(SECRET).generate(timestamp, body);
    }

    private HttpRequest signed(String body) {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        return request(timestamp, sign(timestamp, body), body).build();
    }

    @Override
    public void close() {
        server.disposeNow();
        http.close();
        clients.close();
        threads.close();
    }
}
