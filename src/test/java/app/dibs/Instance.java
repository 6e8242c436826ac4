package app.dibs;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.SandboxSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The bot as a process of its own, as an operator runs it. */
public final class Instance implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Process process;
    private final Path log;

    private Instance(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts one with these settings more; what it prints goes to {@code log}. It is not to live for long. */
    static Instance start(SandboxSlack slack, String database, Map<String, String> settings, Path log)
            throws IOException {
        return start(slack, database, settings, List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), log);
    }

    /** The same with these options of the JVM. */
    static Instance start(
            SandboxSlack slack, String database, Map<String, String> settings, List<String> options, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), DibsApplication.class.getName()));
        return start(slack, database, settings, Path.of("").toAbsolutePath(), command, log);
    }

    /** The same by another command, in its directory. */
    public static Instance start(
            SandboxSlack slack,
            String database,
            Map<String, String> settings,
            Path directory,
            List<String> command,
            Path log)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().remove("SLACK_APP_TOKEN");
        builder.environment()
                .putAll(Map.of(
                        "DIBS_DATABASE_URL",
                        database,
                        "DIBS_SLACK_API_URL",
                        slack.apiUrl(),
                        "SLACK_SIGNING_SECRET",
                        slack.signingSecret(),
                        "SLACK_BOT_TOKEN",
                        slack.botToken(),
                        "SERVER_PORT",
                        "0",
                        "DIBS_MANAGEMENT_PORT",
                        "0"));
        builder.environment().putAll(settings);
        return new Instance(builder.start(), log);
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** {@code kill -9}; answers the exit code. */
    int kill() throws InterruptedException {
        return process.destroyForcibly().waitFor();
    }

    /** The most memory that the process held at a time, in megabytes. */
    long peakMegabytes() throws IOException {
        return kilobytes("VmHWM:") / 1024;
    }

    /** The memory that the process holds at this moment, in bytes. */
    public long residentBytes() throws IOException {
        return kilobytes("VmRSS:") * 1024;
    }

    private long kilobytes(String figure) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith(figure))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** What it has printed. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Waits until something is so, while all of these are alive. */
    static void awaits(String what, List<Instance> alive, BooleanSupplier condition) throws IOException {
        awaits(what, alive, PATIENCE, BETWEEN_LOOKS, condition);
    }

    /** The same, with another patience and looks that cost less. */
    static void awaits(
            String what, List<Instance> alive, Duration patience, Duration betweenLooks, BooleanSupplier condition)
            throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            for (Instance instance : alive) {
                assertThat(instance.isAlive()).as(instance.log()).isTrue();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "Waited in vain until " + what + ".\n" + alive.getLast().log());
            }
            LockSupport.parkNanos(betweenLooks.toNanos());
        }
    }

    /** Asks it to stop and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The bot did not stop; see " + log, e);
        }
    }
}
