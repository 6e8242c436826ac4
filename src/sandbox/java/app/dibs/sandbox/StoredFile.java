package app.dibs.sandbox;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of the workspace with its content; guarded by the lock. */
final class StoredFile {
    /** How long Slack looks at an upload, in real time, before it knows the type and shows it anywhere. */
    private static final Duration WORK = Duration.ofMillis(300);

    final String id;
    final String name;
    final long announcedLength;
    final String user;
    final @Nullable String altText;
    Bytes content = Bytes.NONE;
    boolean uploaded;
    boolean completed;
    private long completedAt = System.nanoTime() - WORK.toNanos();
    String title;
    final Set<String> channels = new LinkedHashSet<>();

    StoredFile(String id, String name, long announcedLength, String user, @Nullable String altText) {
        this.id = id;
        this.name = name;
        this.announcedLength = announcedLength;
        this.user = user;
        this.altText = altText;
        this.title = name;
    }

    /** An upload has come to its end. */
    void complete() {
        completed = true;
        completedAt = System.nanoTime();
    }

    boolean isInWork() {
        return System.nanoTime() - completedAt < WORK.toNanos();
    }

    /** Whether a block may show it. */
    boolean isPicture() {
        return completed && !isInWork() && ContentTypes.of(name).startsWith("image/");
    }
}
