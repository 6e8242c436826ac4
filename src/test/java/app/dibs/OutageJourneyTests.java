package app.dibs;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.Faults;
import app.dibs.sandbox.MessageHandle;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database is away, and Slack is away; both come back, and nobody starts anything anew. */
class OutageJourneyTests {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String AWAY = "The database can't be reached just now, so nothing was saved.";
    private static final String CODE = "tell your admin this code: [2-9A-HJKMNP-Z]{6}";

    private static Cable cable;
    private static Jdbc jdbc;
    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        String database = TestDatabase.migrated();
        DatabaseUrl parts = DatabaseUrl.read(database);
        jdbc = new Jdbc(database);
        cable = new Cable(parts.host(), parts.port());
        // A letter that nobody could settle is looked for when its lease is over.
        dibs = RunningDibs.setUpOn(
                database.replace(":" + parts.port() + "/", ":" + cable.port() + "/"),
                "--dibs.delivery.lease=12s",
                "--dibs.delivery.sweep-every=1s");
    }

    @AfterAll
    static void stop() {
        try {
            assertThat(dibs.slack().violations()).isEmpty();
        } finally {
            dibs.close();
            cable.close();
        }
    }

    @AfterEach
    void slackIsBack() {
        dibs.slack().faults().off("*");
    }

    @Test
    void withoutADatabaseThePersonReadsThatNothingWasSavedAndTheNextClickWorks() {
        MessageHandle card = card("Cut Cora");
        MessageHandle asAna = dibs.as("U0ANA").in("#leads").messageSaying("Cut Cora");
        Actor ben = dibs.as("U0BEN").in("#general").types("/lead new Form Fred").seesModal("New lead");
        Actor ana = dibs.as("U0ANA").in("#leads");

        cable.cut();
        asAna.clicks("Claim");
        assertThat(ana.ephemeralSaying(AWAY).text()).containsPattern(CODE);
        ben.submits().seesError("Name", AWAY);
        assertThat(ben.modal().field("Name")).isEqualTo("Form Fred");
        Actor chloe = dibs.as("U0CHLOE").in("#general").types("/lead add Line Lars");
        assertThat(chloe.ephemeralSaying(AWAY).text()).containsPattern(CODE);
        chloe.types("/lead today").ephemeralSaying(AWAY);
        assertThat(jdbc.number("select count(*) from lead where name in ('Form Fred', 'Line Lars')"))
                .isZero();
        assertThat(claims("Cut Cora")).isZero();

        cable.mend();
        asAna.clicks("Claim");
        card.sees("Owner Ana Souza");
        ben.submits().modalIsClosed();
        chloe.types("/lead add Line Lars").ephemeralSaying("Line Lars");
        dibs.as("U0MIA").in("#leads").messageSaying("Form Fred");
        dibs.as("U0MIA").in("#leads").messageSaying("Line Lars");
        dibs.awaitLetters();
        assertThat(claims("Cut Cora")).isOne();
        assertThat(jdbc.number("select count(*) from lead where name in ('Form Fred', 'Line Lars')"))
                .isEqualTo(2);
    }

    @Test
    void aLetterThatWasUnderWayWhenTheDatabaseWentArrivesOnce() {
        dibs.awaitLetters();
        long mark = dibs.slack().inspector().mark();
        dibs.slack().faults().on("chat.postMessage", Faults.Kind.LATE_ANSWER, 1);
        dibs.as("U0BEN").in("#general").types("/lead add Under Ulla").ephemeralSaying("Under Ulla");
        dibs.as("U0MIA").in("#leads").messageSaying("Under Ulla");

        cable.cut();
        dibs.slack().faults().off("chat.postMessage");
        assertThat(dibs.slack().inspector().await(mark, "chat.postMessage", 1, PATIENCE))
                .isTrue();
        cable.mend();

        dibs.awaitLetters();
        assertThat(cards("Under Ulla")).isOne();
        dibs.as("U0MIA").in("#leads").messageSaying("Under Ulla").clicks("Other…");
        dibs.as("U0MIA").closesModal();
    }

    @Test
    void whileSlackIsAwayTheCardWaitsAndComesOnce() {
        for (Faults.Kind kind : List.of(
                Faults.Kind.SERVER_ERROR, Faults.Kind.RATE_LIMITED, Faults.Kind.LOST_ANSWER, Faults.Kind.TIMEOUT)) {
            long mark = dibs.slack().inspector().mark();
            String name = "Slack " + kind.name().replace("_", "");
            dibs.slack().faults().on("chat.postMessage", kind, kind == Faults.Kind.TIMEOUT ? 1 : 2);
            dibs.as("U0BEN").in("#general").types("/lead add " + name).ephemeralSaying(name);
            assertThat(jdbc.number("select count(*) from lead where name = '" + name + "'"))
                    .isOne();
            dibs.awaitLetters();
            assertThat(cards(name)).as(kind.name()).isOne();
            assertThat(dibs.slack().inspector().callsSince(mark)).contains("chat.postMessage");
        }
    }

    @Test
    void whileSlackIsAwayTheCardThatStandsThereIsEditedLater() {
        MessageHandle card = card("Edit Edda");
        dibs.slack().faults().on("chat.update", Faults.Kind.SERVER_ERROR, 2);
        dibs.as("U0ANA").in("#leads").messageSaying("Edit Edda").clicks("Claim");
        dibs.awaitLetters();
        card.sees("Owner Ana Souza");
        assertThat(card.thread()).hasSize(1);
    }

    @Test
    void whileSlackOpensNoFormThePersonReadsWhy() {
        dibs.slack().faults().on("views.open", Faults.Kind.SERVER_ERROR, 1);
        Actor ben = dibs.as("U0BEN").in("#general").types("/lead new");
        ben.ephemeralSaying("Slack did not take our answer").sees("code: ");
        ben.types("/lead new").seesModal("New lead").closesModal();
    }

    private static MessageHandle card(String name) {
        dibs.as("U0BEN").in("#general").types("/lead add " + name).ephemeralSaying(name);
        dibs.awaitLetters();
        return dibs.as("U0MIA").in("#leads").messageSaying(name);
    }

    private static long claims(String name) {
        return jdbc.number("select count(*) from activity a join lead l on l.number = a.lead_number"
                + " where a.kind = 'claimed' and l.name = '" + name + "'");
    }

    private static long cards(String name) {
        return dibs.as("U0MIA")
                .in("#leads")
                .screen()
                .lines()
                .filter(line -> line.equals("- U0DIBS: " + name))
                .count();
    }
}
