package app.dibs.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An admin says what leads are asked for, and everybody is asked for it. */
class LeadRulesJourneyTests {
    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
    }

    @AfterAll
    static void stop() {
        assertThat(dibs.slack().violations()).isEmpty();
        dibs.close();
    }

    @Test
    void whatTheAdminChoosesIsAskedForInFormAndLine() {
        Actor sam = dibs.as("U0SAM").in("#general");
        sam.types("/lead settings").seesModal("Settings of Dibs");
        assertThat(sam.modal().field("Categories")).contains("Public sector");
        sam.fills("Sources", "Fair\n  Web   shop \n\nfair").fills("Categories", "Big\nSmall");
        sam.fills("A lead may not be without", "Source, Category, E-mail or phone");
        sam.fills("Duplicates", "A second lead with the same e-mail or phone may be saved")
                .submits();
        sam.modalIsClosed();

        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead add Jane Doe");
        ana.ephemeralSaying("Nothing was saved yet")
                .sees("An e-mail address or a phone number is required here.")
                .sees("Source is required here.")
                .sees("Category is required here.")
                .clicks("Open the form");
        ana.seesModal("New lead").submits().seesError("Source", "required");
        ana.fills("Source", "Web shop").fills("Category", "Small").submits();
        ana.seesError("E-mail", "An e-mail address or a phone number is required here.");
        ana.fills("Phone", "+1 415 555 0134").submits().modalIsClosed();
        ana.types("/lead add Jane Roe, fair, big, jane@roe.com").ephemeralSaying("Saved L-");
        assertThat(dibs.look("select category from lead order by number", String.class))
                .containsExactly("Small", "Big");
        ana.types("/lead add J. Roe, fair, big, jane@roe.com")
                .ephemeralSaying("Nothing was saved")
                .clicks("Save anyway");
        ana.ephemeralSaying("Saved L-");

        sam.types("/lead settings").seesModal("Settings of Dibs");
        assertThat(sam.modal().field("Sources")).isEqualTo("Fair\nWeb shop");
        sam.fills("Sources", "").submits().seesError("A lead may not be without", "no sources to choose from");
        sam.fills("Sources", "x".repeat(76)).submits().seesError("Sources", "at most 75 characters");
        sam.fills("Sources", "Fair").fills("A lead may not be without", "").fills("Duplicates", "");
        sam.submits().modalIsClosed();
        ana.types("/lead add Jane Poe").ephemeralSaying("Jane Poe").sees("Saved L-");
    }
}
