package app.dibs.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Switches that make the workspace fail, so that the bot's behaviour can be seen. */
public final class Faults {
    private static final int HOLD_SECONDS = 30;

    private final List<Switch> switches = new ArrayList<>();
    private boolean deliverTwice;
    private CountDownLatch release = new CountDownLatch(1);

    /** How a call fails. */
    public enum Kind {
        /** 429 with Retry-After, nothing done. */
        RATE_LIMITED,
        /** 500, nothing done. */
        SERVER_ERROR,
        /** No answer until long after any client gave up, nothing done. */
        TIMEOUT,
        /** The call is done, but the connection breaks before the answer. */
        LOST_ANSWER,
        /** The call is done, but its answer waits until the fault is taken away. */
        LATE_ANSWER
    }

    /**
     * A fault in force.
     *
     * @param method the method it strikes, or {@code *} for all
     * @param kind how the call fails
     * @param times how often it still strikes, or -1 for always
     * @param retryAfter what a 429 says, in seconds
     */
    public record Switch(String method, Kind kind, int times, int retryAfter) {
        private boolean strikes(String called) {
            return method.equals("*") || method.equals(called);
        }

        private Switch afterStrike() {
            return new Switch(method, kind, times < 0 ? times : times - 1, retryAfter);
        }
    }

    /** Lets the next calls of a method ({@code *}: of any) fail; replaces what the method had. */
    public synchronized void on(String method, Kind kind, int times) {
        on(new Switch(method, kind, times, 1));
    }

    /** Puts a fault in force; replaces what its method had. */
    public synchronized void on(Switch fault) {
        off(fault.method());
        if (fault.times() != 0) {
            switches.add(fault);
        }
    }

    /** Takes a method's fault away; {@code *} takes all away. Calls that are held are let go. */
    public synchronized void off(String method) {
        switches.removeIf(fault -> method.equals("*") || fault.method().equals(method));
        release.countDown();
        release = new CountDownLatch(1);
    }

    /** Delivers each interaction and command a second time, at once. */
    public synchronized void deliverTwice(boolean twice) {
        deliverTwice = twice;
    }

    synchronized boolean deliversTwice() {
        return deliverTwice;
    }

    /** The faults in force. */
    public synchronized List<Switch> inForce() {
        return List.copyOf(switches);
    }

    /** The fault that strikes this call, counted as used. */
    synchronized Optional<Switch> take(String method) {
        for (int i = 0; i < switches.size(); i++) {
            Switch fault = switches.get(i);
            if (fault.strikes(method)) {
                Switch left = fault.afterStrike();
                if (left.times() == 0) {
                    switches.remove(i);
                } else {
                    switches.set(i, left);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** Holds the caller until the fault is taken away, or for longer than any client waits. */
    void hold() {
        CountDownLatch latch;
        synchronized (this) {
            latch = release;
        }
        try {
            if (!latch.await(HOLD_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
