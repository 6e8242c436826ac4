package app.dibs.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the parts of the shipped program are. Training and use start the JVM with the same options, jar and directory. */
public record Image(Path directory) {
    /** Left by {@code mvn -Pimage package}. */
    static final Path BUILD = Path.of("target", "image");

    private static final String CACHE = "dibs.aot";
    private static final String JAR = "dibs.jar";

    /** The one that was built last. */
    public static Image built() {
        return new Image(BUILD.resolve("dibs").toAbsolutePath());
    }

    Path runtime() {
        return directory.resolve("java");
    }

    Path options() {
        return directory.resolve("java.options");
    }

    Path jar() {
        return directory.resolve(JAR);
    }

    /** What the JVM has kept of its training. */
    public Path cache() {
        return directory.resolve(CACHE);
    }

    /** The JVM writes the cache when the program has stopped. */
    List<String> trainingCommand() {
        return command("-XX:AOTCacheOutput=" + CACHE);
    }

    /** The way in which the container starts it; a cache that does not fit stops the start instead of slowing it. */
    public List<String> command() {
        return command("-XX:AOTCache=" + CACHE, "-XX:AOTMode=on");
    }

    private List<String> command(String... cache) {
        List<String> command = new ArrayList<>();
        command.add(runtime().resolve("bin/java").toString());
        command.add("@" + options().getFileName());
        command.addAll(List.of(cache));
        command.addAll(List.of("-jar", JAR));
        return command;
    }
}
