package app.dibs;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.Faults;
import app.dibs.sandbox.Member;
import app.dibs.sandbox.MessageHandle;
import app.dibs.sandbox.SandboxLimits;
import app.dibs.sandbox.SandboxOptions;
import app.dibs.sandbox.SandboxSlack;
import app.dibs.sandbox.SandboxTeam;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thirty people convert a lead each at the same moment, and the bot is killed while some of them are converted, others are
 * not, and letters stand in Slack of which nothing is saved yet. Each lead is somebody else's.
 */
class ConvertCrashJourneyTests {
    private static final int LEADS = 30;
    private static final int KILLED_BEFORE = 12;
    private static final int IN_FLIGHT = 3;
    private static final int HANDS = 4;

    /** The leads of which a part is there and a part is not. */
    private static final String TORN = """
            select count(*) from (
                select array[
                    (l.status = 'converted')::int,
                    (l.became_contact is not null and l.became_account is not null and l.became_deal is not null)::int,
                    (select count(*) from conversion c where c.lead_number = l.number),
                    (select count(*) from activity a where a.lead_number = l.number and a.kind = 'converted'),
                    (select count(*) from contact c where c.email = l.email),
                    (select count(*) from account a where a.name = l.company),
                    (select count(*) from deal d where d.name = l.company),
                    (select count(*) from customer_activity h join contact c on c.number = h.contact
                        where c.email = l.email and h.kind = 'created' and h.detail = 'L-' || l.number),
                    (select count(*) from customer_activity h join deal d on d.number = h.deal
                        where d.name = l.company and h.kind = 'created'),
                    (select count(*) from outbox o where o.kind = 'card' and o.subject = l.number || ':C0LEADS'),
                    (select count(*) from outbox o join activity a on o.subject = l.number || ':C0LEADS:' || a.activity_id
                        where o.kind = 'card-thread' and a.lead_number = l.number and a.kind = 'converted'),
                    (select count(*) from outbox o join activity a on o.subject = a.activity_id || ':' || l.owner_id
                        where o.kind = 'convert-news' and a.lead_number = l.number and a.kind = 'converted')] as parts
                from lead l) all_leads
            where parts <> array_fill(0::bigint, array[12]) and parts <> array_fill(1::bigint, array[12])
            """;

    private SandboxSlack slack;
    private String database;
    private Jdbc jdbc;

    @BeforeEach
    void start() {
        slack = SandboxSlack.start(SandboxOptions.defaults().withLimits(SandboxLimits.wide()));
        IntStream.range(0, LEADS)
                .mapToObj(i -> Member.of(rep(i), "Rep " + i, "Sales", "Europe/London", Member.Role.MEMBER))
                .forEach(slack::join);
        slack.invite("C0LEADS", SandboxTeam.BOT_USER);
        database = TestDatabase.migrated();
        jdbc = new Jdbc(database);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void eachLeadIsConvertedWithAllOfItsRecordsOrNotAtAllWhenTheBotIsKilledMidway(@TempDir Path logs) throws Exception {
        int before = ThreadLocalRandom.current().nextInt(1, KILLED_BEFORE);
        try (ExecutorService people = Executors.newFixedThreadPool(LEADS)) {
            List<Future<Void>> submits;
            try (Instance killed = startAt("killed", logs)) {
                leads();
                allAtTheLastStep();
                slack.faults().on("chat.postMessage", Faults.Kind.LATE_ANSWER, IN_FLIGHT);
                submits = IntStream.range(0, LEADS)
                        .mapToObj(i -> people.submit(() -> submits(i)))
                        .toList();
                Instance.awaits(
                        "some are converted, and Slack is being told",
                        List.of(killed),
                        () -> converted() >= before && jdbc.numberIn("outbox", "state = 'sending'") > 0);
                assertThat(killed.kill()).isEqualTo(137);
            }
            for (Future<Void> submit : submits) {
                submit.get();
            }
            slack.faults().off("chat.postMessage");
            awaitTheEndOfWhatWasBegun();
            long done = converted();
            assertThat(done).isBetween((long) before, LEADS - 1L);
            assertThat(jdbc.number(TORN)).isZero();
            leasesAreOver();
            goOn(logs);
            System.out.printf("%d of %d leads were converted when the bot was killed%n", done, LEADS);
        }
    }

    private void goOn(Path logs) throws Exception {
        try (Instance survivor = startAt("survivor", logs)) {
            together(this::submitsAgain);
            Instance.awaits(
                    "all letters are sent",
                    List.of(survivor),
                    () -> jdbc.numberIn("outbox", "state in ('waiting', 'sending', 'retrying')") == 0);
            assertThat(converted()).isEqualTo(LEADS);
            assertThat(jdbc.number(TORN)).isZero();
            for (int i = 0; i < LEADS; i++) {
                assertThat(told(i)).as("told to " + rep(i)).isOne();
                MessageHandle card = slack.as(rep(i)).in("#leads").messageSaying("Lead " + i + " of Rep");
                card.sees("Converted into contact C-");
                assertThat(card.thread()).hasSize(1);
            }
            assertThat(jdbc.numberIn("outbox", "maybe_sent")).isPositive();
            assertThat(slack.violations()).isEmpty();
        }
    }

    /** Answers when it takes requests and knows everybody. */
    private Instance startAt(String name, Path logs) throws IOException {
        int port = Surroundings.freePort();
        Map<String, String> settings = new HashMap<>(CrashJourneyTests.PACE);
        settings.put("SERVER_PORT", String.valueOf(port));
        Instance instance = Instance.start(slack, database, settings, logs.resolve(name + ".log"));
        slack.botIs(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        Instance.awaits(
                name + " is there",
                List.of(instance),
                () -> slack.verifiesAddress() && jdbc.numberIn("member", "user_id like 'U1REP%'") == LEADS);
        return instance;
    }

    /** Lead i belongs to person i and is converted by the next one. */
    private void leads() {
        jdbc.run("""
                update workspace set leads_channel = 'C0LEADS';
                insert into lead (workspace_id, number, name, company, email, owner_id, created_at, created_by, touched_at)
                select workspace_id, 100 + n, 'Lead ' || n || ' of Rep', 'Company ' || n, 'p' || n || '@crash.example',
                    user_id, now(), user_id, now()
                from (select *, row_number() over (order by user_id) - 1 as n from member where user_id like 'U1REP%') m;
                insert into card (workspace_id, lead_number, channel_id) select workspace_id, number, 'C0LEADS' from lead;
                """);
    }

    /** The first goes ahead, since a bot that has just started is slow. */
    private void allAtTheLastStep() throws Exception {
        goesToTheLastStep(0);
        together(i -> i == 0 ? null : goesToTheLastStep(i));
    }

    private Void goesToTheLastStep(int i) {
        Actor rep = converter(i)
                .in("#general")
                .types("/lead convert L-" + (100 + i))
                .seesModal("Convert L-" + (100 + i));
        rep.fills("Create", "Contact and deal");
        rep.modal().sees("makes the deal");
        rep.submits().submits().modal().sees("Step 3 of 3");
        return null;
    }

    private Void submits(int i) {
        converter(i).submits();
        return null;
    }

    /** Who did not hear what came of it, presses again. */
    private Void submitsAgain(int i) {
        if (converter(i).modal().text().contains("Step 3 of 3")) {
            converter(i).submits();
        }
        return null;
    }

    private Actor converter(int i) {
        return slack.as(rep((i + 1) % LEADS));
    }

    /** A few do it at a time. */
    private void together(IntFunction<Void> act) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            List<Callable<Void>> all = IntStream.range(0, LEADS)
                    .<Callable<Void>>mapToObj(i -> () -> act.apply(i))
                    .toList();
            for (Future<Void> one : hands.invokeAll(all)) {
                one.get();
            }
        }
    }

    private long converted() {
        return jdbc.numberIn("lead", "status = 'converted'");
    }

    /** A killed process may have sent its last words to the database. */
    private void awaitTheEndOfWhatWasBegun() throws IOException {
        Instance.awaits(
                "the database has let go of the killed one",
                List.of(),
                () -> jdbc.number("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()")
                        == 0);
    }

    /** Nobody else is there who could have taken a letter. */
    private void leasesAreOver() {
        jdbc.run("update outbox set due_at = now() where state = 'sending'");
    }

    private long told(int owner) {
        return slack.as(rep(owner)).directMessagesFromApp().stream()
                .filter(message -> message.text().contains("Lead " + owner + " of Rep")
                        && message.text().contains("converted it into contact C-"))
                .count();
    }

    private static String rep(int i) {
        return "U1REP%02d".formatted(i);
    }
}
