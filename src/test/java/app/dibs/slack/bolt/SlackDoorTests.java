package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SlackDoorTests {
    private static final String HELLO = Payloads.command("hello", "1.1", "http://127.0.0.1:1/");
    private final AtomicInteger visits = new AtomicInteger();
    private final AtomicInteger onVirtualThread = new AtomicInteger();
    private final SlackStub slack;
    private final Desk desk;

    SlackDoorTests() throws IOException {
        slack = new SlackStub();
        desk = new Desk(slack, this::routes);
    }

    private Routes routes(Routes routes) {
        return routes.command(new Subcommand("/lead", "hello", "greets", "/lead hello"), command -> {
            visits.incrementAndGet();
            onVirtualThread.addAndGet(Thread.currentThread().isVirtual() ? 1 : 0);
            return Mono.just(SlackReply.say("Hej " + command.person().user()));
        });
    }

    @AfterEach
    void close() {
        desk.close();
        slack.close();
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    @Test
    void answersASignedRequest() throws Exception {
        HttpResponse<String> response = desk.sends(HELLO);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(response.body()).isEqualTo("{\"response_type\":\"ephemeral\",\"text\":\"Hej U1\"}");
    }

    @Test
    void worksOnAVirtualThread() throws Exception {
        desk.sends(HELLO);

        assertThat(onVirtualThread).hasValue(1);
    }

    @Test
    void refusesAWrongSignature() throws Exception {
        String timestamp = now();
        HttpRequest forged = desk.request(timestamp, Desk.sign(timestamp, HELLO + "x"), HELLO)
                .build();

        assertThat(desk.sends(forged).statusCode()).isEqualTo(401);
        assertThat(visits).hasValue(0);
    }

    @Test
    void refusesAMissingSignature() throws Exception {
        HttpRequest bare = HttpRequest.newBuilder(desk.address())
                .POST(HttpRequest.BodyPublishers.ofString(HELLO))
                .build();

        assertThat(desk.sends(bare).statusCode()).isEqualTo(401);
        assertThat(visits).hasValue(0);
    }

    @Test
    void refusesAStaleRequest() throws Exception {
        String timestamp = Long.toString(Instant.now().getEpochSecond() - 301);
        HttpRequest stale =
                desk.request(timestamp, Desk.sign(timestamp, HELLO), HELLO).build();

        assertThat(desk.sends(stale).statusCode()).isEqualTo(401);
        assertThat(visits).hasValue(0);
    }

    @Test
    void refusesABodyThatIsAnnouncedToBeTooLong() throws Exception {
        String body = HELLO + "&x=" + "x".repeat(1024 * 1024);
        String timestamp = now();

        HttpResponse<String> response = desk.sends(
                desk.request(timestamp, Desk.sign(timestamp, body), body).build());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(visits).hasValue(0);
    }

    @Test
    void refusesABodyThatTurnsOutToBeTooLong() throws Exception {
        byte[] body = new byte[1024 * 1024 + 1];
        HttpRequest chunked = HttpRequest.newBuilder(desk.address())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        assertThat(desk.sends(chunked).statusCode()).isEqualTo(413);
    }

    @Test
    void answersSlacksChallenge() throws Exception {
        HttpResponse<String> response =
                desk.sends("{\"type\":\"url_verification\",\"challenge\":\"c0\",\"token\":\"t\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("c0");
    }

    @Test
    void answersSlacksCheckOfTheCertificate() throws Exception {
        assertThat(desk.sends("ssl_check=1&token=t").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsACuriousBrowserThatThereIsNothingToSee() throws Exception {
        HttpResponse<String> response =
                desk.sends(HttpRequest.newBuilder(desk.address()).GET().build());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
        assertThat(response.body()).contains("POST");
    }

    @Test
    void survivesWhatIsSignedButMakesNoSense() throws Exception {
        assertThat(desk.sends("").statusCode()).isEqualTo(400);
        assertThat(desk.sends("a=b").statusCode()).isEqualTo(400);
        assertThat(desk.sends("payload=%7Bnonsense").statusCode()).isEqualTo(500);
        assertThat(desk.sends(Desk.payload("{\"type\":\"block_actions\",\"user\":{\"id\":\"U1\"}}"))
                        .statusCode())
                .isEqualTo(500);
    }
}
