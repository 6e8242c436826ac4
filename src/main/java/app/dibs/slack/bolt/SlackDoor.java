package app.dibs.slack.bolt;

import com.slack.api.app_backend.SlackSignature.HeaderNames;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The door for requests over HTTP. The event loop only reads the body, up to its limit; all else is done on a virtual
 * thread, and nothing at all before the signature and its age are good.
 */
final class SlackDoor {
    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);
    private static final int BODY_LIMIT = 1024 * 1024;

    /** Slack gives up after 3 s; who is slower only wants to keep a connection of ours. */
    private static final Duration READING = Duration.ofSeconds(5);

    private final Genuine genuine;
    private final BoltApp app;
    private final SlackRequestParser parser;
    private final SlackThreads threads;

    SlackDoor(String signingSecret, InstantSource clock, BoltApp app, SlackThreads threads) {
        this.genuine = new Genuine(signingSecret, clock);
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.threads = threads;
    }

    /** Takes a request in and answers it: 401 where it is not Slack's or stale, 413 where it is too long. */
    Mono<ServerResponse> open(ServerRequest request) {
        long arrived = System.nanoTime();
        return body(request)
                .timeout(READING)
                .flatMap(body -> threads.run(() -> answer(request, body, arrived)))
                .flatMap(SlackDoor::written)
                .onErrorResume(DataBufferLimitException.class, e -> refused(HttpStatus.CONTENT_TOO_LARGE))
                .onErrorResume(TimeoutException.class, e -> refused(HttpStatus.REQUEST_TIMEOUT));
    }

    private static Mono<String> body(ServerRequest request) {
        boolean announcedTooLong = request.headers().contentLength().orElse(0) > BODY_LIMIT;
        return announcedTooLong
                ? Mono.error(() -> new DataBufferLimitException("The body is announced to be too long"))
                : DataBufferUtils.join(request.exchange().getRequest().getBody(), BODY_LIMIT)
                        .map(SlackDoor::text)
                        .defaultIfEmpty("");
    }

    private static String text(DataBuffer buffer) {
        try {
            return buffer.toString(StandardCharsets.UTF_8);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    private Response answer(ServerRequest request, String body, long arrived) {
        HttpHeaders headers = request.headers().asHttpHeaders();
        String timestamp = headers.getFirst(HeaderNames.X_SLACK_REQUEST_TIMESTAMP);
        String signature = headers.getFirst(HeaderNames.X_SLACK_SIGNATURE);
        if (!genuine.test(timestamp, signature, body)) {
            LOG.info("Refused a request whose signature is missing, wrong or stale");
            return Response.error(HttpStatus.UNAUTHORIZED.value());
        }
        return run(request, headers, body, arrived);
    }

    private Response run(ServerRequest request, HttpHeaders headers, String body, long arrived) {
        try {
            return app.run(parse(request, headers, body), arrived);
        } catch (Exception e) {
            LOG.error("Could not work with a request of Slack's", e);
            return Response.error(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }

    private Request<?> parse(ServerRequest request, HttpHeaders headers, String body) {
        return parser.parse(HttpRequest.builder()
                .requestUri(request.path())
                .queryString(Collections.emptyMap())
                .requestBody(body)
                .headers(named(headers))
                .remoteAddress("")
                .build());
    }

    private static RequestHeaders named(HttpHeaders headers) {
        Map<String, List<String>> named = new HashMap<>();
        headers.forEach(named::put);
        return new RequestHeaders(named);
    }

    private static Mono<ServerResponse> written(Response response) {
        ServerResponse.BodyBuilder answer = ServerResponse.status(response.getStatusCode())
                .headers(headers -> response.getHeaders().forEach(headers::addAll));
        String body = response.getBody();
        return body == null
                ? answer.build()
                : answer.contentType(contentType(response)).bodyValue(body.getBytes(StandardCharsets.UTF_8));
    }

    private static MediaType contentType(Response response) {
        MediaType type = MediaType.parseMediaType(response.getContentType());
        return type.getCharset() == null ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static Mono<ServerResponse> refused(HttpStatus status) {
        return ServerResponse.status(status).build();
    }
}
