package app.dibs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.dibs.image.Image;
import app.dibs.sandbox.SandboxLimits;
import app.dibs.sandbox.SandboxOptions;
import app.dibs.sandbox.SandboxSlack;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The digests of 10,000 owners with 20 due leads each come due at the same minute in a bot with 256 MB, as an operator runs
 * it and at the pace that Slack allows, while people go on clicking: how long their clicks take, beside the same clicks while
 * nothing else is done. Idle and rush follow each other in turns. The first morning after the start, of code that has hardly
 * run, is told by itself. The same with the image, where {@code mvn -Pimage package} has built one. It reports times and never fails for them; that the bot lives and claims and queues all of them is
 * asserted. What the statements cost, {@code DigestBench} tells.
 */
@Tag("bench")
class MorningRushBench {
    private static final int OWNERS = Integer.getInteger("owners", 10_000);
    private static final int LEADS = 20;
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final Duration PACE = Duration.ofMillis(Long.getLong("pace", 50));
    private static final Duration LONG = Duration.ofMillis(500);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration SENDING = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private SandboxSlack slack;
    private String database;
    private Rush rush;

    @BeforeEach
    void start() {
        slack = SandboxSlack.start(SandboxOptions.defaults().withLimits(SandboxLimits.wide()));
        database = TestDatabase.create();
        rush = new Rush(slack, database, OWNERS, LEADS);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void clicksGoOnWhileTheMorningComes(@TempDir Path logs) throws Exception {
        int port = Surroundings.freePort();
        try (Instance bot = Instance.start(
                slack, database, Map.of("SERVER_PORT", String.valueOf(port)), OPTIONS, logs.resolve("bot.log"))) {
            System.out.printf("BENCH %s%n", String.join(" ", OPTIONS));
            mornings(bot, port);
        }
    }

    @Test
    void clicksGoOnWhileTheMorningComesToTheImage(@TempDir Path logs) throws Exception {
        Image image = Image.built();
        assumeTrue(Files.exists(image.cache()), "There is no image to measure; build it with: mvn -Pimage package");
        int port = Surroundings.freePort();
        try (Instance bot = Instance.start(
                slack,
                database,
                Map.of("SERVER_PORT", String.valueOf(port)),
                image.directory(),
                image.command(),
                logs.resolve("bot.log"))) {
            System.out.printf("BENCH the image%n");
            mornings(bot, port);
        }
    }

    private void mornings(Instance bot, int port) throws Exception {
        Morning first = new Morning();
        Morning later = new Morning();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        URI door = URI.create("http://127.0.0.1:" + port + "/slack/events");
        try (ExecutorService background = Executors.newSingleThreadExecutor();
                SteadyClicks clicks = rush.clicks(door, slack, PACE)) {
            awaits("everybody is known", bot, rush::isKnown);
            rush.giveEveryOwnerWork();
            clicks.during(within(WARM_UP));
            morning(bot, clicks, background, first);
            for (int round = 0; round < ROUNDS; round++) {
                morning(bot, clicks, background, later);
            }
            report(load, bot, first, later);
        }
        assertThat(slack.violations()).isEmpty();
    }

    private void morning(Instance bot, SteadyClicks clicks, ExecutorService background, Morning morning)
            throws Exception {
        morning.idle.addAll(clicks.during(within(IDLE)));
        long start = System.nanoTime();
        rush.begin();
        Future<?> queued = background.submit(() -> awaits("all are queued", bot, rush::isQueued));
        morning.claiming.addAll(clicks.during(() -> !queued.isDone()));
        queued.get();
        morning.millis.add((System.nanoTime() - start) / 1_000_000);
        morning.sending.addAll(clicks.during(within(SENDING)));
        assertThat(bot.isAlive()).as(bot.log()).isTrue();
        assertThat(rush.digests()).isEqualTo(OWNERS);
        assertThat(rush.isQueued()).isTrue();
        assertThat(rush.sent()).isPositive();
        rush.end();
        awaits("nothing is under way", bot, rush::isOver);
    }

    private static void report(double load, Instance bot, Morning first, Morning later) throws IOException {
        System.out.printf(
                "BENCH %d owners with %d leads each, %d mornings; a click each %d ms; %d cores shared with database, Slack and"
                        + " clicks; load average %.2f before%n",
                OWNERS, LEADS, ROUNDS + 1, PACE.toMillis(), Runtime.getRuntime().availableProcessors(), load);
        System.out.printf("BENCH at most %d MB resident%n", bot.peakMegabytes());
        report("the first morning after the start", first);
        report("the mornings after it", later);
    }

    private static void report(String which, Morning morning) {
        System.out.printf("BENCH %s: claimed and queued after %s ms%n", which, morning.millis);
        line("idle", morning.idle, morning.idle);
        line("while they are claimed", morning.claiming, morning.idle);
        System.out.printf(
                "BENCH of these took more than %d ms, in s: %s%n", LONG.toMillis(), longest(morning.claiming));
        line("while they are sent", morning.sending, morning.idle);
        line(
                "the rush in all",
                Stream.concat(morning.claiming.stream(), morning.sending.stream())
                        .toList(),
                morning.idle);
    }

    private static void line(String when, List<Long> clicks, List<Long> idle) {
        System.out.printf(
                "BENCH clicks %-24s %6d   p50 %7.2f ms   p99 %7.2f ms   most %7.2f ms   p99 x %.2f%n",
                when,
                clicks.size(),
                percentile(clicks, 50),
                percentile(clicks, 99),
                percentile(clicks, 100),
                percentile(clicks, 99) / percentile(idle, 99));
    }

    /** When the clicks that waited for long were made, in seconds since they began. */
    private static String longest(List<Long> clicks) {
        return IntStream.range(0, clicks.size())
                .filter(i -> clicks.get(i) > LONG.toNanos())
                .mapToObj(i -> "%.1f".formatted(i * PACE.toMillis() / 1000.0))
                .limit(60)
                .collect(Collectors.joining(" "));
    }

    private static double percentile(List<Long> nanos, int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)] / 1e6;
    }

    /** How long clicks took, in nanoseconds, and when all were queued. */
    private static final class Morning {
        private final List<Long> idle = new ArrayList<>();
        private final List<Long> claiming = new ArrayList<>();
        private final List<Long> sending = new ArrayList<>();
        private final List<Long> millis = new ArrayList<>();
    }

    private static BooleanSupplier within(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() < end;
    }

    private static Void awaits(String what, Instance bot, BooleanSupplier condition) throws IOException {
        Instance.awaits(what, List.of(bot), PATIENCE, BETWEEN_LOOKS, condition);
        return null;
    }
}
