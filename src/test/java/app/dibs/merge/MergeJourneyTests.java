package app.dibs.merge;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two leads become one, and two again. */
class MergeJourneyTests {
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
    void twoLeadsAreMergedFieldByFieldAndPartedAgain() {
        String kept = lead("Jane Doe, Acme, jane@acme.com, $12k, #vip, friday, note: first note");
        String taken =
                lead("J. Doe, contact: Bob Ray, j.doe@acme.com, +1 415 555 0134, $9k, #VIP, #west, note: second note");
        List<String> before = rows(kept, taken);

        Actor mia = mia();
        mia.types("/lead merge " + kept + " " + taken).seesModal("Merge %s and %s".formatted(kept, taken));
        mia.modal().sees(kept + " Jane Doe").sees("Tags of both: #vip #west");
        assertThat(mia.modal().field("Company")).contains("Acme");
        assertThat(mia.modal().field("Contact")).contains("Bob Ray");
        assertThat(mia.modal().field("Phone")).contains("+1 415-555-0134");
        mia.fills("Name", "Jane Doe (" + kept + ")").fills("E-mail", "j.doe@acme.com (" + taken + ")");
        mia.fills("Estimated value", "$12,000 (" + kept + ")").submits().modalIsClosed();
        MessageHandle merged = mia.ephemeralSaying(kept + " Jane Doe · Acme has taken up " + taken);

        assertThat(dibs.look(
                        "select name || '/' || contact || '/' || email || '/' || phone || '/' || value::int || '/' || tags::text"
                                + " from lead where number = " + number(kept),
                        String.class))
                .containsExactly("Jane Doe/Bob Ray/j.doe@acme.com/+14155550134/12000/{vip,west}");
        mia.types("/lead " + kept).seesModal("Lead " + kept);
        mia.modal()
                .sees("first note")
                .sees("second note")
                .sees("merged " + taken + " into it")
                .sees("merged it into " + kept);
        mia.closesModal();
        dibs.as("U0ANA").in("#leads").messageSaying(taken + " J. Doe was merged into " + kept);

        merged.clicks("Undo");
        mia.ephemeralSaying("%s and %s are as they were before the merge".formatted(kept, taken));
        assertThat(rows(kept, taken)).isEqualTo(before);
        mia.types("/lead " + kept).seesModal("Lead " + kept);
        assertThat(mia.modal().sees("first note").text()).doesNotContain("second note");
        mia.closesModal();
    }

    @Test
    void whoWentOnWithTheLeadIsNotUndone() {
        String kept = lead("Otto Berg, otto@berg.com");
        String taken = lead("O. Berg, o@berg.com, +1 415 555 0199");
        merge(kept, taken, "E-mail", "o@berg.com (" + taken + ")");
        dibs.as("U0BEN").in("#leads").messageSaying("Otto Berg").clicks("Claim").sees("Owner Ben Carter");

        mia().types("/lead unmerge " + taken);
        mia().ephemeralSaying(taken + " is back")
                .sees("Ben Carter claimed it")
                .sees("the e-mail address or phone number stays with it");
        assertThat(dibs.look("select email from lead where number = " + number(kept), String.class))
                .containsExactly("o@berg.com");
        assertThat(dibs.look(
                        "select count(*) from lead where deleted_at is null and email is null and number = "
                                + number(taken),
                        Long.class))
                .containsExactly(1L);
    }

    @Test
    void theOtherLeadIsChosenFromAMenu() {
        String kept = lead("Rita Sand, Sand Co");
        String taken = lead("Rita Sandd, Sand Co");
        Actor mia = dibs.as("U0MIA").in("#leads");
        mia.types("/lead " + kept).seesModal("Lead " + kept).clicks("Merge…");
        mia.seesModal("Merge into " + kept);
        mia.fills("The other lead", kept).submits().seesError("The other lead", "is one lead already");
        mia.fills("The other lead", taken).submits().seesModal("Merge %s and %s".formatted(kept, taken));
        mia.submits().seesModal("Merged").modal().sees(kept + " Rita Sand · Sand Co has taken up " + taken);
        mia.closesModal().seesModal("Lead " + kept).modal().sees("merged %s into it".formatted(taken));
        assertThat(dibs.look("select merged_into from lead where number = " + number(taken), Long.class))
                .containsExactly(number(kept));
    }

    @Test
    void aRepMergesTwoOfTheirOwnAndNoOthers() {
        String kept = lead("Tom Ulm, tom@ulm.com");
        String taken = lead("Tom Ulm Jr, tom@ulm.org");
        Actor ana = dibs.as("U0ANA").in("#general");
        ana.types("/lead merge %s %s".formatted(kept, taken));
        ana.ephemeralSaying("You can merge leads that are both yours");
        ana.in("#leads").messageSaying("Tom Ulm").clicks("Claim");
        dibs.look(
                "update lead set owner_id = 'U0ANA' where number in (%d, %d) returning 1"
                        .formatted(number(kept), number(taken)),
                Integer.class);
        ana.in("#general").types("/lead merge %s, %s".formatted(kept, taken));
        ana.seesModal("Merge %s and %s".formatted(kept, taken));
        ana.submits().modalIsClosed();
        ana.ephemeralSaying("has taken up " + taken);

        dibs.as("U0BEN").in("#general").types("/lead unmerge " + taken);
        dibs.as("U0BEN").in("#general").ephemeralSaying("Only whoever merged them, or a manager");
        ana.types("/lead unmerge " + taken).ephemeralSaying("are as they were before the merge");
    }

    @Test
    void whatCannotBeMergedIsSaidWithTheReason() {
        String one = lead("Una Vale");
        String two = lead("Una Valley");
        Actor mia = mia();
        mia.types("/lead merge").ephemeralSaying("`/lead merge L-42 L-7`".replace("`", ""));
        mia.types("/lead merge " + one + " L-9999").ephemeralSaying("There is no lead L-9999");
        mia.types("/lead merge " + one + " " + one).ephemeralSaying("is one lead already");
        mia.types("/lead unmerge " + two).ephemeralSaying("was not merged within the last day");
        dibs.look("update lead set deleted_at = now() where number = " + number(two) + " returning 1", Integer.class);
        mia.types("/lead merge " + one + " " + two).ephemeralSaying(two + " is in the trash");
    }

    @Test
    void whoeverWasSlowerSeesThatALeadWasChanged() {
        String kept = lead("Vera Wolf");
        String taken = lead("Vera Wolff");
        Actor mia = mia();
        mia.types("/lead merge %s %s".formatted(kept, taken)).seesModal("Merge %s and %s".formatted(kept, taken));
        dibs.as("U0BEN")
                .in("#leads")
                .messageSaying("Vera Wolff")
                .clicks("Claim")
                .sees("Owner Ben Carter");
        mia.submits();
        mia.sees("Somebody changed " + taken + " meanwhile");
        mia.closesModal();
        assertThat(dibs.look("select count(*) from lead where merged_into = " + number(kept), Long.class))
                .containsExactly(0L);
    }

    @Test
    void aDayLaterItStays() {
        String kept = lead("Xaver Young");
        String taken = lead("Xaver Younger");
        merge(kept, taken, "Name", "Xaver Young (" + kept + ")");
        dibs.slack().clock().moveBy(Duration.ofHours(25));
        mia().types("/lead unmerge " + taken);
        mia().ephemeralSaying("was not merged within the last day");
    }

    private static void merge(String kept, String taken, String field, String option) {
        Actor mia = mia();
        mia.types("/lead merge %s %s".formatted(kept, taken)).seesModal("Merge %s and %s".formatted(kept, taken));
        mia.fills(field, option).submits().modalIsClosed();
        mia.ephemeralSaying("has taken up " + taken);
    }

    private static String lead(String line) {
        String name = line.split(",", -1)[0];
        dibs.as("U0BEN").in("#general").types("/lead add " + line).ephemeralSaying(name);
        String number =
                "L-" + dibs.look("select max(number) from lead", Long.class).getFirst();
        dibs.as("U0MIA").in("#leads").messageSaying(name);
        return number;
    }

    private static long number(String lead) {
        return Long.parseLong(lead.substring(2));
    }

    private static List<String> rows(String one, String two) {
        return dibs.look(
                "select (to_jsonb(l) - 'version' - 'touched_at')::text from lead l where number in (%d, %d) order by number"
                        .formatted(number(one), number(two)),
                String.class);
    }

    private static Actor mia() {
        return dibs.as("U0MIA").in("#general");
    }
}
