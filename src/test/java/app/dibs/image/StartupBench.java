package app.dibs.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.dibs.TestDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long the program takes from the start of the process until its health is UP, and what memory it then holds: the
 * plain jar beside the {@link Image}, in turns, on one database that is migrated already. It reports, and never fails for
 * time. Build both first: {@code mvn -Pimage package}.
 */
@Tag("bench")
class StartupBench {
    private static final int RUNS = 9;
    private static final int REQUESTS = 100;

    private final String database = TestDatabase.create();
    private final Image image = Image.built();

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
        try (Program program = Program.start(command, image.directory(), database, log)) {
            Duration ready = program.untilReady();
            long atReady = program.residentBytes();
            for (int i = 0; i < REQUESTS; i++) {
                program.get("/actuator/health");
            }
            return new Run(ready, atReady, program.residentBytes());
        }
    }

    private static void report(List<Run> plain, List<Run> image, double load) {
        long plainReady = median(plain.stream().map(run -> run.ready().toMillis()));
        long imageReady = median(image.stream().map(run -> run.ready().toMillis()));
        System.out.printf(
                """
                Start to ready, median of %d runs each, in turns; %d cores, load average %.2f before the first run
                  plain  %5d ms %s
                  image  %5d ms %s
                  image / plain = %.2f
                Resident memory at -Xmx256m, median: when ready, and after %d requests
                  plain  %d MB, %d MB
                  image  %d MB, %d MB
                """,
                RUNS,
                Runtime.getRuntime().availableProcessors(),
                load,
                plainReady,
                millis(plain),
                imageReady,
                millis(image),
                (double) imageReady / plainReady,
                REQUESTS,
                megabytes(plain.stream().map(Run::atReady)),
                megabytes(plain.stream().map(Run::afterRequests)),
                megabytes(image.stream().map(Run::atReady)),
                megabytes(image.stream().map(Run::afterRequests)));
    }

    private static List<Long> millis(List<Run> runs) {
        return runs.stream().map(run -> run.ready().toMillis()).toList();
    }

    private static long megabytes(Stream<Long> bytes) {
        return median(bytes) / (1024 * 1024);
    }

    private static long median(Stream<Long> values) {
        List<Long> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** One start; memory in bytes. */
    private record Run(Duration ready, long atReady, long afterRequests) {}
}
