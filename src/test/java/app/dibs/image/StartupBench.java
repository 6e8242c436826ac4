package app.dibs.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.dibs.TestDatabase;
import app.dibs.sandbox.SandboxLimits;
import app.dibs.sandbox.SandboxOptions;
import app.dibs.sandbox.SandboxSlack;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long the program takes from the start of the process until its health is UP, and then for its first command, and
 * what memory it holds: the plain jar beside the {@link Image}, in turns, on one database that is migrated already. It
 * reports, and never fails for time. Build both first: {@code mvn -Pimage package}.
 */
@Tag("bench")
class StartupBench {
    private static final int RUNS = 9;
    private static final int COMMANDS = 100;

    private static final long MEGABYTE = 1024 * 1024;

    private final String database = TestDatabase.create();
    private final Image image = Image.built();

    private final SandboxSlack slack =
            SandboxSlack.start(SandboxOptions.defaults().withLimits(SandboxLimits.wide()));

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void startsFasterFromTheImage() throws IOException, InterruptedException {
        assumeTrue(Files.exists(image.cache()), "There is no image to measure; build it with: mvn -Pimage package");
        List<String> plain =
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar", jar());
        List<Run> plainRuns = new ArrayList<>();
        List<Run> imageRuns = new ArrayList<>();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        run(plain);
        run(image.command());
        for (int i = 0; i < RUNS; i++) {
            plainRuns.add(run(plain));
            imageRuns.add(run(image.command()));
        }
        report(plainRuns, imageRuns, load);
    }

    private static String jar() throws IOException {
        try (Stream<Path> files = Files.list(Image.BUILD)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath()
                    .toString();
        }
    }

    private Run run(List<String> command) throws IOException, InterruptedException {
        Path log = Image.BUILD.resolve("bench.log").toAbsolutePath();
        try (Program program = Program.start(command, image.directory(), database, slack, log)) {
            Duration ready = program.untilReady();
            long atReady = program.residentBytes();
            slack.botIs(program.door());
            Duration firstCommand = command();
            for (int i = 0; i < COMMANDS; i++) {
                command();
            }
            return new Run(ready, firstCommand, atReady, program.residentBytes());
        }
    }

    private Duration command() {
        long start = System.nanoTime();
        slack.as("U0SAM").in("#general").types("/lead help");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void report(List<Run> plain, List<Run> image, double load) {
        System.out.printf(
                "%d runs each, in turns; %d cores, load average %.2f before the first; medians%n",
                RUNS, Runtime.getRuntime().availableProcessors(), load);
        compare("start to ready, ms", plain, image, run -> run.ready().toMillis());
        compare(
                "first command answered, ms",
                plain,
                image,
                run -> run.firstCommand().toMillis());
        compare("resident when ready, MB", plain, image, run -> run.atReady() / MEGABYTE);
        compare("resident after " + COMMANDS + " commands, MB", plain, image, run -> run.later() / MEGABYTE);
        System.out.println("starts in ms: plain " + millis(plain) + ", image " + millis(image));
    }

    private static void compare(String what, List<Run> plain, List<Run> image, ToLongFunction<Run> figure) {
        long before = median(plain, figure);
        long after = median(image, figure);
        System.out.printf(
                "%-34s plain %6d   image %6d   image / plain %.2f%n", what, before, after, (double) after / before);
    }

    private static List<Long> millis(List<Run> runs) {
        return runs.stream().map(run -> run.ready().toMillis()).toList();
    }

    private static long median(List<Run> runs, ToLongFunction<Run> figure) {
        return runs.stream().mapToLong(figure).sorted().toArray()[runs.size() / 2];
    }

    /** One start; memory in bytes. */
    private record Run(Duration ready, Duration firstCommand, long atReady, long later) {}
}
