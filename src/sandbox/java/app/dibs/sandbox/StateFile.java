package app.dibs.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Keeps the workspace in a JSON file; changes that follow each other closely are written once. */
final class StateFile implements AutoCloseable {
    private static final Duration TOGETHER = Duration.ofMillis(250);

    private final Path file;
    private final TeamState state;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sandbox-state").daemon().factory());
    private final AtomicBoolean due = new AtomicBoolean();

    @Nullable
    private volatile ScheduledFuture<?> pending;

    StateFile(Path file, TeamState state) {
        this.file = file;
        this.state = state;
    }

    /** Reads what is kept, if anything; false when nothing is. */
    boolean load() {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            Snapshot snapshot = Json.MAPPER.readValue(Files.readString(file), Snapshot.class);
            state.change(() -> snapshot.into(state));
            return true;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The sandbox's state " + file + " cannot be read.", unreadable);
        }
    }

    void keepSaving() {
        state.onChange(this::saveSoon);
        state.clock.onMove(this::saveSoon);
    }

    private void saveSoon() {
        if (due.compareAndSet(false, true) && !writer.isShutdown()) {
            pending = writer.schedule(this::save, TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void save() {
        due.set(false);
        String json = state.read(() -> Json.MAPPER.writeValueAsString(Snapshot.of(state)));
        try {
            Path target = file.toAbsolutePath();
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Path next = target.resolveSibling(target.getFileName() + ".next");
            Files.writeString(next, json);
            Files.move(next, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The sandbox's state cannot be kept in " + file + ".", unwritable);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        ScheduledFuture<?> last = pending;
        if (last != null) {
            last.cancel(false);
            save();
        }
    }
}
