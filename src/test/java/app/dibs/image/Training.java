package app.dibs.image;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.SandboxSlack;
import java.io.IOException;
import java.time.Duration;

/** What the program goes through while its JVM watches: a workspace is set up, leads are added, looked for and claimed. */
final class Training {
    private static final int ROUNDS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Program program;
    private final SandboxSlack slack;
    private final Actor admin;
    private final long begin;

    private Training(Program program, SandboxSlack slack) {
        this.program = program;
        this.slack = slack;
        this.admin = slack.as("U0SAM");
        this.begin = slack.inspector().mark();
    }

    /** Trains a program that was just started with this Slack; fails where it does not do what it should. */
    static void of(Program program, SandboxSlack slack) throws IOException, InterruptedException {
        Training training = new Training(program, slack);
        program.untilReady();
        slack.botIs(program.door());
        training.setUp();
        for (int round = 1; round <= ROUNDS; round++) {
            training.work(round);
        }
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

    private void await(String call, int times) {
        if (!slack.inspector().await(begin, call, times, PATIENCE)) {
            throw new IllegalStateException("The program did not call " + call);
        }
    }
}
