package app.dibs.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that the workspace knows, behind one lock; whoever waits for a change is woken by it. */
final class TeamState {
    final SandboxClock clock;
    final Map<String, Member> members = new LinkedHashMap<>();
    final Map<String, Channel> channels = new LinkedHashMap<>();
    final Map<String, Desk> desks = new LinkedHashMap<>();
    final Map<String, StoredFile> files = new LinkedHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong version = new AtomicLong();
    private long lastMicros;

    TeamState(SandboxClock clock) {
        this.clock = clock;
    }

    /** Looks at the state while nobody changes it. */
    <T extends @Nullable Object> T read(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes the state; those who wait look again, and listeners are told once the lock is free. */
    <T extends @Nullable Object> T change(Supplier<T> act) {
        T result;
        lock.lock();
        try {
            result = act.get();
            version.incrementAndGet();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (!lock.isHeldByCurrentThread()) {
            listeners.forEach(Runnable::run);
        }
        return result;
    }

    void change(Runnable act) {
        change(() -> {
            act.run();
            return true;
        });
    }

    /** Waits until the condition holds; false when it did not within the time. */
    boolean await(BooleanSupplier condition, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Counts the changes; read without the lock, so that nobody waits for it. */
    long version() {
        return version.get();
    }

    /** A message id of the sandbox's time, later than each one before. */
    String nextTs() {
        return read(() -> {
            Instant now = clock.instant();
            long micros = TimeUnit.SECONDS.toMicros(now.getEpochSecond()) + now.getNano() / 1000;
            lastMicros = Math.max(lastMicros + 1, micros);
            return String.format(Locale.ROOT, "%d.%06d", lastMicros / 1_000_000, lastMicros % 1_000_000);
        });
    }

    long lastMicros() {
        return lastMicros;
    }

    void continueAfter(long micros) {
        lastMicros = Math.max(lastMicros, micros);
    }

    /** The person; fails when there is none. */
    Member member(String id) {
        Member member = members.get(id);
        if (member == null) {
            throw new NoSuchThing("There is no member " + id + ".");
        }
        return member;
    }

    Channel channel(String id) {
        Channel channel = channels.get(id);
        if (channel == null) {
            throw new NoSuchThing("There is no channel " + id + ".");
        }
        return channel;
    }

    Optional<Channel> channelNamed(String name) {
        return channels.values().stream()
                .filter(channel -> channel.name.equals(name))
                .findFirst();
    }

    /** What is open in front of a person. */
    Desk desk(String userId) {
        return desks.computeIfAbsent(userId, Desk::new);
    }

    /** The direct messages between the bot and the person, opened when they are not yet. */
    Channel direct(String userId) {
        return channels.computeIfAbsent(SandboxTeam.directChannel(userId), id -> Channel.direct(userId));
    }

    List<OpenView> allViews() {
        List<OpenView> views = new ArrayList<>();
        for (Desk desk : desks.values()) {
            views.addAll(desk.modals);
            if (desk.home != null) {
                views.add(desk.home);
            }
        }
        return views;
    }
}
