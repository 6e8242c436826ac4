package app.dibs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** What the HTTP server under WebFlux must hold, because Slack and proxies use a connection again. */
class KeepAliveTests {
    /** Reactor Netty before 1.3.8 never reads the third request (reactor-netty issue 4361). */
    @Test
    void readsOnAfterARequestThatCameBeforeTheLastAnswer() throws IOException {
        DisposableServer server = HttpServer.create()
                .host("localhost")
                .port(0)
                .handle((request, response) -> response.sendString(
                        request.uri().equals("/slow")
                                ? Mono.delay(Duration.ofMillis(50)).thenReturn("ok")
                                : Mono.just("ok")))
                .bindNow();
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(5_000);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            ask(socket, "/slow", "/second");
            status(answers);
            status(answers);
            ask(socket, "/third");
            assertThat(status(answers)).endsWith("200 OK");
        } finally {
            server.disposeNow();
        }
    }

    private static void ask(Socket socket, String... paths) throws IOException {
        StringBuilder requests = new StringBuilder();
        for (String path : paths) {
            requests.append("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String status(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        while (line != null && !line.endsWith("HTTP/1.1 200 OK")) {
            line = answers.readLine();
        }
        return String.valueOf(line);
    }
}
