package app.dibs.image;

import app.dibs.Instance;
import app.dibs.Surroundings;
import app.dibs.sandbox.SandboxSlack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** Dibs as a process of its own, whose health is looked at. */
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final long started = System.nanoTime();
    private final Instance instance;
    private final int port;
    private final int managementPort;

    private Program(Instance instance, int port, int managementPort) {
        this.instance = instance;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts it with a database and a Slack; what it prints goes to {@code log}. */
    static Program start(List<String> command, Path directory, String database, SandboxSlack slack, Path log)
            throws IOException {
        int port = Surroundings.freePort();
        int managementPort = Surroundings.freePort();
        Map<String, String> settings =
                Map.of("SERVER_PORT", Integer.toString(port), "DIBS_MANAGEMENT_PORT", Integer.toString(managementPort));
        return new Program(Instance.start(slack, database, settings, directory, command, log), port, managementPort);
    }

    /** Waits until its health is UP and answers how long that took since the process was started. */
    Duration untilReady() throws IOException {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(BETWEEN_LOOKS)
                    .failFast("it has ended", () -> !instance.isAlive())
                    .until(this::isUp);
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            throw new IllegalStateException("Dibs did not become ready:\n" + instance.log(), e);
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private boolean isUp() throws InterruptedException {
        try {
            return health() == 200;
        } catch (IOException e) {
            // Nobody listens there yet.
            return false;
        }
    }

    /** Answers the status of a look at its health. */
    int health() throws IOException, InterruptedException {
        HttpRequest look = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/actuator/health"))
                .timeout(PATIENCE)
                .build();
        return http.send(look, BodyHandlers.discarding()).statusCode();
    }

    /** Where it wants Slack's requests. */
    URI door() {
        return URI.create("http://localhost:" + port + "/slack/events");
    }

    /** The memory that it holds at this moment, in bytes. */
    long residentBytes() throws IOException {
        return instance.residentBytes();
    }

    /** Asks it to stop and waits until it has, the writing of a cache included. */
    @Override
    public void close() {
        instance.close();
    }
}
