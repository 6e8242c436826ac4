package app.dibs.capture;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaptureJourneyTests {
    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(dibs.slack().violations()).isEmpty();
    }

    @Test
    void aRepFillsInTheFormAndTheCardAppears() {
        Actor ana = ana();
        ana.types("/lead new Nora Lind, Fjord, nora@fjord, $12k, referral, friday, #vip, note: met at the fair")
                .seesModal("New lead");
        ana.modal().sees("“nora@fjord” is not an e-mail address");
        assertThat(ana.modal().field("Name")).isEqualTo("Nora Lind");
        assertThat(ana.modal().field("Source")).isEqualTo("Referral");
        ana.submits().seesError("E-mail", "no dot after the @");
        ana.fills("E-mail", "nora@fjord.com").fills("Owner", "Me").submits().modalIsClosed();

        ana.ephemeralSaying("Nora Lind").sees("Its card is in #leads").sees("Saved L-");
        dibs.as("U0MIA")
                .in("#leads")
                .messageSaying("Nora Lind")
                .sees("Owner Ana Souza")
                .sees("nora@fjord.com");
    }

    @Test
    void aManagerGivesTheLeadAwayInTheForm() {
        Actor mia = dibs.as("U0MIA").in("#general");
        mia.usesShortcut("New lead").seesModal("New lead");
        mia.fills("Name", "Otto Berg").fills("Owner", "Gus Webb").submits().seesError("Owner", "cannot own leads");
        mia.fills("Owner", "Ben Carter").fills("Follow-up", "2027-01-01");
        mia.submits().seesError("Follow-up", "past");
        mia.fills("Follow-up", "2027-01-12").submits().modalIsClosed();
        dibs.as("U0BEN").directMessageSaying("Otto Berg");
    }

    @Test
    void aCompanyThatExistsIsPickedAndANewOneTyped() {
        Actor ana = ana();
        ana.types("/lead add Ida Holt, company: Hallström Doors, contact: Bo Ek")
                .ephemeralSaying("Ida Holt");
        ana.types("/lead new Jon Holt").seesModal("New lead");
        ana.fills("Company", "hallström doors")
                .fills("Contact", "Liv Ek")
                .submits()
                .modalIsClosed();
        ana.ephemeralSaying("Jon Holt");
        assertThat(dibs.look("select company || '/' || contact from lead where name = 'Jon Holt'", String.class))
                .containsExactly("Hallström Doors/Liv Ek");
    }

    @Test
    void aKnownAddressNamesTheLeadThatHasIt() {
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead add Pia Holm, pia@holm.com")
                .ephemeralSaying("Pia Holm");
        Actor ana = ana();
        ana.types("/lead new P. Holm, PIA@holm.com").seesModal("New lead");
        ana.submits().seesModal("This lead exists");
        ana.modal().sees("has this e-mail address already; nobody owns it yet").sees("Pia Holm");
        ana.clicks("Back to the form").seesModal("New lead");
        assertThat(ana.modal().field("Name")).isEqualTo("P. Holm");
        ana.fills("E-mail", "p.holm@holm.com").submits().modalIsClosed();
        ana.ephemeralSaying("P. Holm").sees("Saved L-");
    }

    @Test
    void aLineIsSavedAtOnceAndUndone() {
        Actor ana = ana();
        ana.types("/lead add Quinn Reed, Reed & Sons, +1 415 555 0142, €12k");
        ana.ephemeralSaying("€12k").sees("Nothing was saved yet");
        ana.types("/lead add Quinn Reed, Reed & Sons, +1 415 555 0142, $12k, next monday");
        MessageHandle saved = ana.ephemeralSaying("Reed & Sons");
        saved.sees("Saved L-").sees("$12,000").sees("Mon 18 Jan");
        MessageHandle card = dibs.as("U0MIA").in("#leads").messageSaying("Quinn Reed");
        saved.clicks("Undo");
        ana.ephemeralSaying("was moved to the trash");
        card.sees("is in the trash");
    }

    @Test
    void aLineThatSomebodyHasActedOnIsNotUndone() {
        Actor ana = ana();
        ana.types("/lead add Rosa Silva");
        MessageHandle saved = ana.ephemeralSaying("Rosa Silva");
        dibs.as("U0BEN")
                .in("#leads")
                .messageSaying("Rosa Silva")
                .clicks("Claim")
                .sees("Owner Ben Carter");
        saved.clicks("Undo");
        ana.ephemeralSaying("Ben Carter claimed it");
    }

    @Test
    void aLineThatCannotBeReadOpensTheFormWithAllOfIt() {
        Actor ana = ana();
        ana.types("/lead add Sven Falk, sven@falk, $9k");
        ana.ephemeralSaying("sven@falk").clicks("Open the form");
        ana.seesModal("New lead");
        assertThat(ana.modal().field("Name")).isEqualTo("Sven Falk");
        assertThat(ana.modal().field("E-mail")).isEqualTo("sven@falk");
        ana.fills("E-mail", "sven@falk.com").submits().modalIsClosed();
        ana.ephemeralSaying("Sven Falk").sees("Saved L-");
    }

    @Test
    void aViewerIsToldKindly() {
        dibs.look("update member set role = 'viewer' where user_id = 'U0CHLOE' returning 1", Integer.class);
        dibs.as("U0CHLOE")
                .in("#general")
                .types("/lead new Jane")
                .ephemeralSaying("You can look at leads but not add any");
        dibs.as("U0CHLOE").modalIsClosed();
    }

    private static Actor ana() {
        return dibs.as("U0ANA").in("#general");
    }
}
