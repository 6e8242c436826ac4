package app.dibs.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A manager changes all leads of a list, and takes it back. */
class BulkJourneyTests {
    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        for (String company : new String[] {"Assign Inc", "Lost Inc", "Trash Inc"}) {
            for (int i = 1; i <= 12; i++) {
                String name = company.split(" ", 2)[0] + " " + i;
                dibs.as("U0ANA")
                        .in("#general")
                        .types("/lead add " + name + ", " + company)
                        .ephemeralSaying(name + " ");
            }
        }
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(dibs.slack().violations()).isEmpty();
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    private static Actor changesAll(String listed) {
        Actor mia = dibs.as("U0MIA").in("#general");
        mia.types("/lead list " + listed).ephemeralSaying("Leads").clicks("Change all…");
        return mia.seesModal("Change many leads");
    }

    private static long count(String condition) {
        return dibs.look("select count(*) from lead where " + condition, Long.class)
                .getFirst();
    }

    @Test
    void givesAllOfAListToOneRepWhoHearsOfItOnceAndTakesItBack() {
        Actor mia = changesAll("company:\"Assign Inc\"");
        mia.modal().sees("This changes 12 leads.");
        mia.fills("Assign to", "Ben Carter").submits();
        mia.modal().sees("12 leads assigned to Ben Carter.");
        assertThat(count("company = 'Assign Inc' and owner_id = 'U0BEN'")).isEqualTo(12);
        dibs.as("U0BEN").directMessageSaying("Mia Lindqvist assigned you 12 leads.");
        assertThat(dibs.as("U0BEN").directMessagesFromApp()).hasSize(1);

        MessageHandle card = dibs.as("U0BEN").in("#leads").messageSaying("Assign 7");
        card.sees("Owner Ben Carter").picksDate("Follow up", LocalDate.of(2027, 1, 14));
        card.sees("Thu 14 Jan");
        mia.clicks("Undo");
        mia.modal().sees("Undone: 11 leads are again as before. 1 lead was changed since and stays as it is.");
        assertThat(count("company = 'Assign Inc' and owner_id is null")).isEqualTo(11);
        mia.closesModal();
    }

    @Test
    void losesAllOfAListWithAReasonAndTakesItBack() {
        Actor mia = changesAll("company:\"Lost Inc\" status:new");
        mia.fills("Status", "Lost").submits().seesError("Reason, if they are lost", "Say why they are lost.");
        mia.fills("Reason, if they are lost", "Went with somebody else").submits();
        mia.modal().sees("12 leads moved to Lost.");
        assertThat(count("company = 'Lost Inc' and lost_reason = 'Went with somebody else'"))
                .isEqualTo(12);
        mia.clicks("Undo");
        mia.modal().sees("Undone: 12 leads are again as before.");
        assertThat(count("company = 'Lost Inc' and status = 'new' and lost_reason is null"))
                .isEqualTo(12);
        mia.closesModal();
    }

    @Test
    void movesAllOfAListToTheTrashAndBackAndDoesOneThingAtATime() {
        Actor mia = changesAll("company:\"Trash Inc\"");
        mia.submits().seesError("Assign to", "Choose what to do with them.");
        mia.fills("Add a tag", "old").fills("Delete", "Move them to the trash").submits();
        mia.seesError("Delete", "Do one thing at a time");
        mia.fills("Add a tag", "").submits();
        mia.modal().sees("12 leads moved to the trash.");
        assertThat(count("company = 'Trash Inc' and deleted_at is not null")).isEqualTo(12);
        mia.clicks("Undo");
        mia.modal().sees("Undone: 12 leads are again as before.");
        assertThat(count("company = 'Trash Inc' and deleted_at is null")).isEqualTo(12);
        mia.closesModal();
    }

    @Test
    void saysSoWhenThereAreNotAsManyAnyMoreAsWereNamed() {
        Actor mia = changesAll("company:\"Late Inc\"");
        mia.modal().sees("This changes 0 leads.");
        mia.closesModal();
        dibs.as("U0ANA").in("#general").types("/lead add Late 1, Late Inc").ephemeralSaying("Late 1");
        mia = changesAll("company:\"Late Inc\"");
        dibs.as("U0ANA").in("#general").types("/lead add Late 2, Late Inc").ephemeralSaying("Late 2");
        mia.fills("Add a tag", "late").submits();
        mia.modal().sees("There are 2 leads like that now.");
        assertThat(count("company = 'Late Inc' and tags <> '{}'")).isZero();
        mia.submits();
        mia.modal().sees("2 leads tagged #late.");
        mia.closesModal();
    }

    @Test
    void aRepSeesNoWayToIt() {
        assertThat(dibs.as("U0ANA")
                        .in("#general")
                        .types("/lead list")
                        .ephemeralSaying("Leads")
                        .text())
                .doesNotContain("Change all…");
    }
}
