package app.dibs.image;

import app.dibs.Rush;
import app.dibs.SteadyClicks;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.SandboxSlack;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/**
 * What the program goes through while its JVM watches: a workspace is set up, leads are added, looked for and claimed, and
 * a morning comes at which everybody has a digest and clicks.
 */
final class Training {
    private static final int ROUNDS = 10;
    private static final Duration PACE = Duration.ofMillis(50);
    private static final int CLICKS = 300;
    private static final int ARRIVED = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Program program;
    private final SandboxSlack slack;
    private final Rush rush;
    private final Actor admin;
    private final long begin;

    private Training(Program program, SandboxSlack slack, Rush rush) {
        this.program = program;
        this.slack = slack;
        this.rush = rush;
        this.admin = slack.as("U0SAM");
        this.begin = slack.inspector().mark();
    }

    /** Trains a program that was just started with this Slack; fails where it does not do what it should. */
    static void of(Program program, SandboxSlack slack, Rush rush)
            throws IOException, InterruptedException, GeneralSecurityException {
        Training training = new Training(program, slack, rush);
        program.untilReady();
        slack.botIs(program.door());
        training.setUp();
        for (int round = 1; round <= ROUNDS; round++) {
            training.work(round);
        }
        training.morning();
    }

    private void setUp() {
        await("users.list", 1);
        admin.in("#general")
                .types("/lead settings")
                .fills("Leads channel", "#leads")
                .submits()
                .modalIsClosed();
    }

    private void work(int round) throws IOException, InterruptedException {
        String name = "Jane Doe " + round;
        program.health();
        admin.in("#general").types("/lead help");
        admin.types("/lead new %s, jane%d@acme.com, $12k".formatted(name, round))
                .submits()
                .modalIsClosed();
        admin.in("#leads").messageSaying(name).clicks("Claim");
        await("chat.update", round);
        admin.types("/lead today");
    }

    private void morning() throws InterruptedException, GeneralSecurityException {
        Awaitility.await("everybody is known").atMost(PATIENCE).until(rush::isKnown);
        rush.giveEveryOwnerWork();
        try (SteadyClicks clicks = rush.clicks(program.door(), slack, PACE)) {
            clicks.during(times(CLICKS));
            rush.begin();
            clicks.during(until("all digests are queued", rush::isQueued));
            clicks.during(until("some have arrived", () -> rush.sent() >= ARRIVED));
        }
    }

    private void await(String call, int times) {
        if (!slack.inspector().await(begin, call, times, PATIENCE)) {
            throw new IllegalStateException("The program did not call " + call);
        }
    }

    private static BooleanSupplier times(int clicks) {
        AtomicInteger left = new AtomicInteger(clicks);
        return () -> left.getAndDecrement() > 0;
    }

    private static BooleanSupplier until(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        return () -> {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The program went on for too long until " + what);
            }
            return !reached.getAsBoolean();
        };
    }
}
