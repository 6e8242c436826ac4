package app.dibs.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Each request to the bot and each call of the bot, in the order in which they ended. */
public final class Inspector {
    private static final int KEPT = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final ArrayList<Entry> entries = new ArrayList<>();
    private long count;

    /** Who asked whom. */
    public enum Direction {
        TO_BOT("to bot"),
        FROM_BOT("from bot");

        final String words;

        Direction(String words) {
            this.words = words;
        }
    }

    /**
     * A request and its answer.
     *
     * @param id counts up
     * @param at when it started, by the system's time
     * @param direction who asked whom
     * @param what the command, the interaction or the method
     * @param status the HTTP status; 0 when there was no answer
     * @param millis how long it took
     * @param ok whether it went well
     * @param error why not
     * @param request what was sent
     * @param response what came back
     */
    public record Entry(
            long id,
            Instant at,
            Direction direction,
            String what,
            int status,
            long millis,
            boolean ok,
            @Nullable String error,
            JsonNode request,
            JsonNode response) {}

    /** What is written down of a request, without the number that the inspector gives. */
    record Note(
            Instant at,
            Direction direction,
            String what,
            int status,
            long millis,
            @Nullable String error,
            JsonNode request,
            JsonNode response) {}

    void add(Note note) {
        lock.lock();
        try {
            count++;
            entries.add(new Entry(
                    count,
                    note.at(),
                    note.direction(),
                    note.what(),
                    note.status(),
                    note.millis(),
                    note.error() == null,
                    note.error(),
                    note.request(),
                    note.response()));
            if (entries.size() > KEPT) {
                entries.subList(0, KEPT / 10).clear();
            }
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A position; {@link #since} tells what came after it. */
    public long mark() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** What came after the position, oldest first. */
    public List<Entry> since(long mark) {
        lock.lock();
        try {
            return entries.stream().filter(entry -> entry.id() > mark).toList();
        } finally {
            lock.unlock();
        }
    }

    /** The Web API methods that the bot called after the position, oldest first. */
    public List<String> callsSince(long mark) {
        return since(mark).stream()
                .filter(entry -> entry.direction() == Direction.FROM_BOT)
                .map(Entry::what)
                .toList();
    }

    /** Waits until so many entries of that name came after the position; false when they did not in time. */
    public boolean await(long mark, String what, int times, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (entries.stream()
                            .filter(entry -> entry.id() > mark && entry.what().equals(what))
                            .count()
                    < times) {
                if (left <= 0) {
                    return false;
                }
                left = added.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
