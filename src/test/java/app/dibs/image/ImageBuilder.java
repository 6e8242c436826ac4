package app.dibs.image;

import app.dibs.TestDatabase;
import app.dibs.sandbox.SandboxLimits;
import app.dibs.sandbox.SandboxOptions;
import app.dibs.sandbox.SandboxSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the {@link Image} of a jar: links a JVM, takes the jar apart, and runs it once, with a real database and Slack in
 * a box, so that the JVM can keep what it loaded, linked and profiled (JEP 483, 514, 515).
 */
final class ImageBuilder {
    /**
     * All of Java SE, and what its services need at run time: locales, character sets, name service, compressed file
     * systems, PKCS#11, flight recorder and {@code jcmd}.
     */
    private static final String MODULES = "java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.jcmd,jdk.jfr,jdk.localedata,"
            + "jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Image image;

    private ImageBuilder(Image image) {
        this.image = image;
    }

    /** Takes the jar and the file of the JVM's options. */
    public static void main(String[] args) throws IOException, InterruptedException {
        ImageBuilder builder = new ImageBuilder(Image.built());
        FileSystemUtils.deleteRecursively(builder.image.directory());
        builder.link();
        builder.extract(Path.of(args[0]));
        Files.copy(Path.of(args[1]), builder.image.options());
        builder.train();
    }

    private void link() {
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
        int exit = jlink.run(
                System.out,
                System.err,
                "--add-modules",
                MODULES,
                "--no-header-files",
                "--no-man-pages",
                "--output",
                image.runtime().toString());
        check(exit == 0, "The JVM could not be linked");
    }

    private void extract(Path jar) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        image.runtime().resolve("bin/java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--application-filename",
                        image.jar().getFileName().toString(),
                        "--destination",
                        image.directory().toString())
                .inheritIO()
                .start();
        check(
                process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0,
                "The jar could not be taken apart");
    }

    private void train() throws IOException, InterruptedException {
        Path log = Image.BUILD.resolve("training.log").toAbsolutePath();
        // A JVM that watches is slower than Slack would allow.
        SandboxLimits limits = SandboxLimits.wide().withDeadlines(PATIENCE, PATIENCE);
        SandboxOptions options = SandboxOptions.defaults().withLimits(limits);
        try (SandboxSlack slack = SandboxSlack.start(options);
                Program program =
                        Program.start(image.trainingCommand(), image.directory(), TestDatabase.create(), slack, log)) {
            Training.of(program, slack);
        }
        check(Files.exists(image.cache()), "The JVM left no cache; see " + log);
        System.out.printf("In %s:%n%s%n", image.directory(), String.join(" ", image.command()));
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
