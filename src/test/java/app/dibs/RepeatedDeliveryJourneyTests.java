package app.dibs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.Inspector;
import app.dibs.sandbox.MessageHandle;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Slack delivers twice at once and again later; people press at the same moment, and what is not for them. Each test
 * counts the calls that the bot made: a second message would be a call too many.
 */
class RepeatedDeliveryJourneyTests {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ROUNDS = 5;

    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        // The manager's digest of the day and its picture would come whenever the minute is full, and be counted.
        dibs.slack().clock().moveBy(Duration.ofMinutes(1));
        await().atMost(PATIENCE).until(() -> count("select count(*) from overview") > 0);
        dibs.awaitLetters();
    }

    @AfterAll
    static void stop() {
        try {
            assertThat(dibs.slack().violations()).isEmpty();
        } finally {
            dibs.close();
        }
    }

    @Test
    void aClaimDeliveredThreeTimesClaimsAndTellsOnce() {
        MessageHandle card = newCard("Claim Cole");
        List<String> calls = thrice(() -> seenBy("U0ANA", "Claim Cole").clicks("Claim"));

        assertThat(calls).containsExactlyInAnyOrder("chat.update", "chat.postMessage");
        assertThat(activities("Claim Cole", "claimed")).isOne();
        card.sees("Owner Ana Souza");
        assertThat(card.thread()).hasSize(1);
    }

    @Test
    void anAssignmentDeliveredThreeTimesReachesTheNewOwnerOnce() {
        MessageHandle card = newCard("Assign Abel");
        String button = assignTo("Ben Carter", card);
        List<String> calls = thrice(() -> card.clicks(button));

        assertThat(calls).containsExactlyInAnyOrder("chat.update", "chat.postMessage", "chat.postMessage");
        assertThat(activities("Assign Abel", "assigned")).isOne();
        assertThat(directMessages("U0BEN", "Assign Abel")).isOne();
        assertThat(card.thread()).hasSize(1);
    }

    @Test
    void anAssignmentInTheFormDeliveredThreeTimesReachesTheNewOwnerOnce() {
        MessageHandle card = newCard("Other Otis");
        card.clicks("Other…");
        Actor mia = dibs.as("U0MIA").seesModal("Assign L-" + number("Other Otis"));
        mia.fills("New owner", "Ben Carter");
        List<String> calls = thrice(mia::submits);

        mia.modalIsClosed();
        assertThat(calls).containsExactlyInAnyOrder("chat.update", "chat.postMessage", "chat.postMessage");
        assertThat(activities("Other Otis", "assigned")).isOne();
        assertThat(directMessages("U0BEN", "Other Otis")).isOne();
    }

    @Test
    void aDateDeliveredThreeTimesIsSetAndToldOnce() {
        MessageHandle card = newCard("Dated Dora");
        List<String> calls = thrice(() -> card.picksDate("Follow up", LocalDate.of(2027, 1, 20)));

        assertThat(calls).containsExactlyInAnyOrder("chat.update", "chat.postMessage");
        assertThat(activities("Dated Dora", "follow_up_set")).isOne();
    }

    @Test
    void doneDeliveredThreeTimesIsDoneNotedAndToldOnce() {
        dueToday("Done Dana");
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead today");
        ana.ephemeralSaying("Done Dana").near("Done Dana").clicks("Done");
        ana.seesModal("Done with L-" + number("Done Dana"));
        ana.fills("Next follow-up", "2027-01-20").fills("Note", "She wants an offer");
        long mark = dibs.slack().inspector().mark();
        List<String> calls = thrice(ana::submits);

        ana.modalIsClosed();
        assertThat(dibs.slack().inspector().await(mark, "response_url", 1, PATIENCE))
                .isTrue();
        assertThat(calls)
                .filteredOn(call -> !call.equals("response_url"))
                .containsExactlyInAnyOrder("chat.update", "chat.postMessage");
        assertThat(dibs.slack().inspector().callsSince(mark)).containsOnlyOnce("response_url");
        assertThat(activities("Done Dana", "done")).isOne();
        assertThat(count("select count(*) from note where body = 'She wants an offer'"))
                .isOne();
    }

    @Test
    void aSnoozeDeliveredThreeTimesIsSnoozedAndToldOnce() {
        dueToday("Snooze Sid");
        MessageHandle day = dibs.as("U0ANA").in("#general").types("/lead today").ephemeralSaying("Snooze Sid");
        long mark = dibs.slack().inspector().mark();
        List<String> calls = thrice(() -> day.near("Snooze Sid").picks("Snooze", "Next week"));

        assertThat(dibs.slack().inspector().await(mark, "response_url", 1, PATIENCE))
                .isTrue();
        assertThat(calls)
                .filteredOn(call -> !call.equals("response_url"))
                .containsExactlyInAnyOrder("chat.update", "chat.postMessage");
        assertThat(dibs.slack().inspector().callsSince(mark)).containsOnlyOnce("response_url");
        assertThat(activities("Snooze Sid", "snoozed")).isOne();
    }

    @Test
    void aFormDeliveredThreeTimesMakesOneLead() {
        Actor ben = dibs.as("U0BEN").in("#general").types("/lead new Form Fay").seesModal("New lead");
        long mark = dibs.slack().inspector().mark();
        List<String> calls = thrice(ben::submits);

        ben.modalIsClosed();
        assertThat(dibs.slack().inspector().await(mark, "response_url", 1, PATIENCE))
                .isTrue();
        assertThat(calls).filteredOn(call -> !call.equals("response_url")).containsExactly("chat.postMessage");
        assertThat(dibs.slack().inspector().callsSince(mark)).containsOnlyOnce("response_url");
        assertThat(count("select count(*) from lead where name = 'Form Fay'")).isOne();
    }

    @Test
    void aLineDeliveredThreeTimesMakesOneLead() {
        List<String> calls = thrice(() -> dibs.as("U0BEN").in("#general").types("/lead add Line Lou"));

        assertThat(calls).containsExactly("chat.postMessage");
        assertThat(count("select count(*) from lead where name = 'Line Lou'")).isOne();
        dibs.as("U0BEN").ephemeralSaying("Line Lou").sees("Saved L-");
    }

    @Test
    void anUndoDeliveredThreeTimesUndoesOnce() {
        MessageHandle saved =
                dibs.as("U0BEN").in("#general").types("/lead add Undo Uma").ephemeralSaying("Undo Uma");
        dibs.awaitLetters();
        thrice(() -> saved.clicks("Undo"));

        assertThat(activities("Undo Uma", "deleted")).isOne();
        assertThat(count("select count(*) from lead where name = 'Undo Uma' and deleted_at is not null"))
                .isOne();
    }

    @Test
    void ofTwoWhoClaimAtOnceOneWinsAndTheOtherReadsWhoHasIt() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            String name = "Race Rae " + round;
            MessageHandle card = newCard(name);
            atOnce(
                    () -> seenBy("U0ANA", name).clicks("Claim"),
                    () -> seenBy("U0BEN", name).clicks("Claim"));

            boolean anaWon = dibs.look("select owner_id from lead where name = '" + name + "'", String.class)
                    .equals(List.of("U0ANA"));
            Actor loser = dibs.as(anaWon ? "U0BEN" : "U0ANA").in("#leads");
            String winner = anaWon ? "Ana Souza" : "Ben Carter";
            loser.ephemeralSaying("%s has L-%d already. Nothing was changed.".formatted(winner, number(name)));
            card.sees("Owner " + winner);
            assertThat(activities(name, "claimed")).isOne();
        }
    }

    @Test
    void aRepWhoPressesAManagersButtonReadsWhyNothingHappens() {
        MessageHandle card = newCard("Rep Rita");
        String before = card.text();
        MessageHandle asBen = seenBy("U0BEN", "Rep Rita");
        long begin = dibs.slack().inspector().mark();
        asBen.clicks(assignTo("Ben Carter", card));
        assertThat(dibs.slack().inspector().await(begin, "response_url", 1, PATIENCE))
                .isTrue();
        Actor ben = dibs.as("U0BEN").in("#leads");
        ben.ephemeralSaying("Only a manager can assign leads").sees("nothing was changed");
        long mark = dibs.slack().inspector().mark();
        asBen.clicks("Other…");

        assertThat(dibs.slack().inspector().await(mark, "response_url", 1, PATIENCE))
                .isTrue();
        ben.modalIsClosed();
        dibs.awaitLetters();
        assertThat(dibs.slack().inspector().callsSince(mark)).containsExactly("response_url");
        assertThat(card.text()).isEqualTo(before);
        assertThat(count("select count(*) from activity a join lead l on l.number = a.lead_number"
                        + " where l.name = 'Rep Rita'"))
                .isOne();
    }

    @Test
    void onlyAFreshRequestSignedBySlackIsHeard() throws Exception {
        RawRequest forged = new RawRequest(dibs.door(), dibs.slack().signingSecret());
        long mark = dibs.slack().inspector().mark();

        assertThat(forged.signedWith("0123456789abcdef0123456789abcdef").adds("Wrong Wim"))
                .isEqualTo(401);
        assertThat(forged.aged(Duration.ofMinutes(6)).adds("Stale Stan")).isEqualTo(401);
        assertThat(forged.aged(Duration.ofMinutes(-6)).adds("Early Earl")).isEqualTo(401);
        assertThat(forged.unsigned().adds("Bare Bea")).isEqualTo(401);
        assertThat(forged.changedOnTheWay().adds("Changed Chas")).isEqualTo(401);
        assertThat(count("select count(*) from lead where name similar to '(Wrong|Stale|Early|Bare|Changed) %'"))
                .isZero();
        assertThat(dibs.slack().inspector().callsSince(mark)).isEmpty();

        assertThat(forged.adds("Genuine Gil")).isEqualTo(200);
        assertThat(count("select count(*) from lead where name = 'Genuine Gil'"))
                .isOne();
        dibs.awaitLetters();
    }

    /** Lets Slack deliver what is done twice at once and once more later; answers the calls that the bot made. */
    private static List<String> thrice(Runnable act) {
        Inspector inspector = dibs.slack().inspector();
        long mark = inspector.mark();
        dibs.slack().faults().deliverTwice(true);
        try {
            act.run();
        } finally {
            dibs.slack().faults().deliverTwice(false);
        }
        String what = inspector.since(mark).stream()
                .filter(entry -> entry.direction() == Inspector.Direction.TO_BOT)
                .findFirst()
                .orElseThrow()
                .what();
        assertThat(inspector.await(mark, what, 2, PATIENCE)).isTrue();
        dibs.awaitLetters();
        assertThat(dibs.slack().redeliver()).isEqualTo(200);
        dibs.awaitLetters();
        return inspector.callsSince(mark);
    }

    private static void atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> both = List.of(one, other).stream()
                    .map(act -> threads.<Object>submit(() -> {
                        barrier.await();
                        return act.call();
                    }))
                    .toList();
            for (Future<Object> done : both) {
                done.get();
            }
        }
    }

    /** A lead that nobody owns, its card as Mia sees it. */
    private static MessageHandle newCard(String name) {
        dibs.as("U0BEN").in("#general").types("/lead add " + name).ephemeralSaying(name);
        dibs.awaitLetters();
        return seenBy("U0MIA", name);
    }

    private static MessageHandle seenBy(String person, String name) {
        return dibs.as(person).in("#leads").messageSaying(name);
    }

    private static String assignTo(String rep, MessageHandle card) {
        String label = "Assign to " + rep + " (";
        String blocks = card.blocks().toString();
        int at = blocks.indexOf(label);
        return blocks.substring(at, blocks.indexOf(')', at) + 1);
    }

    /** A lead of Ana's that is due. */
    private static void dueToday(String name) {
        dibs.as("U0ANA").in("#general").types("/lead add " + name + ", today").ephemeralSaying(name);
        seenBy("U0ANA", name).clicks("Claim").sees("Owner Ana Souza");
        dibs.awaitLetters();
    }

    private static long number(String name) {
        return dibs.look("select number from lead where name = '" + name + "'", Long.class)
                .getFirst();
    }

    private static long activities(String name, String kind) {
        return count("select count(*) from activity a join lead l on l.number = a.lead_number where l.name = '" + name
                + "' and a.kind = '" + kind + "'");
    }

    private static long directMessages(String person, String text) {
        return dibs.as(person).directMessagesFromApp().stream()
                .filter(message -> message.text().contains(text))
                .count();
    }

    private static long count(String sql) {
        return dibs.look(sql, Long.class).getFirst();
    }
}
