package app.dibs;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Faults;
import app.dibs.sandbox.Member;
import app.dibs.sandbox.SandboxLimits;
import app.dibs.sandbox.SandboxOptions;
import app.dibs.sandbox.SandboxSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances on one database send the morning digests of 500 owners, and one of them is killed while letters of its
 * own stand in Slack already and nothing of that is saved.
 */
class CrashJourneyTests {
    private static final int OWNERS = 500;
    private static final int SENT_BEFORE = 150;

    /** At this pace an instance has 64 letters under way; of 100 that wait for their answer each has 36 or more. */
    private static final int IN_FLIGHT = 100;

    private static final int OF_EACH = 36;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So quick that the letters are what takes the time. */
    static final Map<String, String> PACE = Map.of(
            "DIBS_DELIVERY_MESSAGESPERMINUTE", "6000",
            "DIBS_DELIVERY_CHANNELMESSAGESPERMINUTE", "6000",
            "DIBS_DELIVERY_LOOKSPERMINUTE", "6000",
            "DIBS_DELIVERY_LEASE", "12s",
            "DIBS_DELIVERY_SWEEPEVERY", "1s");

    private SandboxSlack slack;
    private String database;
    private Jdbc jdbc;

    @BeforeEach
    void start() {
        slack = SandboxSlack.start(SandboxOptions.defaults().withLimits(SandboxLimits.wide()));
        IntStream.range(0, OWNERS)
                .mapToObj(
                        i -> Member.of(owner(i), "Owner " + i, "Sales", Surroundings.zoneAtNoon(), Member.Role.MEMBER))
                .forEach(slack::join);
        database = TestDatabase.create();
        jdbc = new Jdbc(database);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void everyOwnerGetsExactlyOneDigestWhenAnInstanceIsKilledMidway(@TempDir Path logs) throws Exception {
        try (Instance killed = Instance.start(slack, database, PACE, logs.resolve("killed.log"));
                Instance survivor = Instance.start(slack, database, PACE, logs.resolve("survivor.log"))) {
            Instance.awaits("both instances know everybody", List.of(killed, survivor), this::isReady);
            giveEveryOwnerWork();
            long mark = slack.inspector().mark();
            Instant began = Instant.now();
            tickNow();

            assertThat(slack.inspector().await(mark, "chat.postMessage", SENT_BEFORE, PATIENCE))
                    .isTrue();
            slack.faults().on("chat.postMessage", Faults.Kind.LATE_ANSWER, IN_FLIGHT);
            Instance.awaits(
                    "letters of both are in flight",
                    List.of(killed, survivor),
                    () -> slack.faults().inForce().isEmpty());
            assertThat(killed.kill()).isEqualTo(137);
            slack.faults().off("chat.postMessage");
            Instant died = Instant.now();

            Instance.awaits(
                    "all letters are sent",
                    List.of(survivor),
                    () -> jdbc.numberIn("outbox", "kind = 'digest' and state = 'sent'") == OWNERS);
            Duration recovery = Duration.between(died, Instant.now());
            tickAgain(survivor);

            assertThat(IntStream.range(0, OWNERS).mapToObj(this::digests)).containsOnly(1L);
            assertThat(jdbc.numberIn("digest", "ts is not null and leads <> '{}'"))
                    .isEqualTo(OWNERS);
            assertThat(jdbc.numberIn("outbox", "maybe_sent")).isGreaterThanOrEqualTo(OF_EACH);
            assertThat(slack.inspector().callsSince(mark).stream().filter("conversations.history"::equals))
                    .hasSizeGreaterThanOrEqualTo(OF_EACH);
            assertThat(slack.violations()).isEmpty();
            System.out.printf(
                    "%d digests: killed %d ms after the tick, complete %d ms later; %d letters were looked for%n",
                    OWNERS,
                    Duration.between(began, died).toMillis(),
                    recovery.toMillis(),
                    jdbc.numberIn("outbox", "maybe_sent"));
        }
    }

    private boolean isReady() {
        return jdbc.numberIn("qrtz_scheduler_state", "true") == 2
                && jdbc.numberIn("member", "user_id like 'U1OWNER%'") == OWNERS;
    }

    private void giveEveryOwnerWork() {
        jdbc.run("""
                update member set working_days = 127;
                insert into lead (workspace_id, number, name, owner_id, follow_up, created_at, created_by, touched_at)
                select workspace_id, row_number() over (order by user_id), 'Lead of ' || name, user_id,
                    (now() at time zone time_zone)::date - 1, now(), user_id, now()
                from member where user_id like 'U1OWNER%';
                update workspace set leads_channel = 'C0LEADS';
                """);
    }

    /** The digest's minute has come. */
    private void tickNow() {
        jdbc.run("update qrtz_triggers set next_fire_time = (extract(epoch from now()) * 1000)::bigint"
                + " where trigger_name = 'digest'");
    }

    private void tickAgain(Instance survivor) throws Exception {
        String fired = "select prev_fire_time from qrtz_triggers where trigger_name = 'digest'";
        long before = jdbc.number(fired);
        tickNow();
        Instance.awaits(
                "one more tick",
                List.of(survivor),
                () -> jdbc.number(fired) > before && jdbc.numberIn("qrtz_fired_triggers", "job_name = 'digest'") == 0);
        assertThat(jdbc.numberIn("outbox", "kind = 'digest'")).isEqualTo(OWNERS);
    }

    private long digests(int owner) {
        return slack.as(owner(owner)).directMessagesFromApp().stream()
                .filter(message -> message.text().contains("Lead of Owner " + owner))
                .count();
    }

    private static String owner(int i) {
        return "U1OWNER%03d".formatted(i);
    }
}
