package app.dibs.stages;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An admin sets the pipelines of deals. */
class StagesJourneyTests {
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
    void aPipelineIsAddedWithItsStages() {
        Actor sam = pipelines("U0SAM");
        sam.modal().sees("Sales").sees("Discovery 10 % → Meeting 25 %");
        sam.clicks("Add pipeline…").seesModal("Add a pipeline");
        sam.submits().seesError("Name", "Please complete this required field");
        sam.fills("Name", "sALES").fills("Stages", "Talk, 5\nOffer, 140").submits();
        sam.seesError("Stages", "from 0 to 100");
        sam.fills("Stages", "Talk, 5\nOffer, 40\ntalk, 60").submits().seesError("Stages", "stands there twice");
        sam.fills("Stages", "Talk, 5\nOffer, 40").submits().seesError("Name", "“Sales” already");
        assertThat(sam.modal().field("Stages")).isEqualTo("Talk, 5\nOffer, 40");
        sam.fills("Name", "Partners & <friends>").submits().seesModal("Pipelines");
        sam.modal().sees("Partners & <friends>").sees("Talk 5 % → Offer 40 %");
        leave(sam);
        assertThat(stages("Partners & <friends>")).containsExactly("Talk 5", "Offer 40");
    }

    @Test
    void stagesAreAddedRenamedMovedAndDeleted() {
        add("Steps", "First, 10\nSecond, 50");
        Actor sam = stagesOf("Steps");
        sam.modal().sees("1. First").sees("no deals");
        sam.clicks("Add stages…").seesModal("Add stages");
        sam.fills("Stages", "Third, 70\nsecond, 80").submits().seesError("Stages", "“Second” already");
        sam.fills("Stages", "Third, 70\nFourth, 90").submits().seesModal("Stages");
        sam.modal().sees("4. Fourth").near("3. Third").clicks("Move up");
        sam.modal().sees("2. Third").near("2. Third").clicks("Edit…");
        sam.seesModal("Edit a stage");
        assertThat(sam.modal().field("Name")).isEqualTo("Third");
        sam.fills("Name", "FOURTH").fills("Probability in percent", "101").submits();
        sam.seesError("Probability in percent", "from 0 to 100");
        sam.fills("Probability in percent", "65 %").submits().seesError("Name", "“Fourth” already");
        sam.fills("Name", "Now second").submits().seesModal("Stages");
        sam.modal().sees("2. Now second  ·  65 %").near("1. First").clicks("Move down");
        sam.modal().sees("2. First").near("4. Fourth").clicks("Delete…");
        sam.seesModal("Delete a stage").modal().sees("Delete Fourth?").sees("No deal is there");
        sam.submits().seesModal("Stages");
        sam.modal().seesNoMore("Fourth");
        leave(sam);
        assertThat(stages("Steps")).containsExactly("Now second 65", "First 10", "Second 50");
    }

    @Test
    void theDealsOfADeletedStageGoWhereTheAdminSaysAndTheirCardsSaySo() {
        add("Moving", "Begin, 10\nMiddle, 50\nEnd, 90");
        String deal = deal("Mover Co", "Moving", "Begin");
        dibs.as("U0BEN").in("#general").types("/lead stage " + deal + " middle").ephemeralSaying("is at Middle now");
        MessageHandle card = dibs.as("U0BEN")
                .in("#leads")
                .messageSaying("Moving: Middle, 50 %")
                .sees(deal);
        Actor sam = stagesOf("Moving");
        sam.modal().near("2. Middle").clicks("Edit…");
        sam.seesModal("Edit a stage").fills("Name", "Centre").submits().seesModal("Stages");
        card.sees("Moving: Centre, 50 %");
        sam.modal().sees("2. Centre  ·  50 %  ·  1 deal").near("2. Centre").clicks("Delete…");
        sam.seesModal("Delete a stage").modal().sees("There: 1 deal");
        sam.submits().seesError("Where do its deals go?", "Please complete this required field");
        sam.fills("Where do its deals go?", "End").submits().seesModal("Stages");
        sam.modal().seesNoMore("Centre").sees("2. End  ·  90 %  ·  1 deal");
        leave(sam);
        card.sees("Moving: End, 90 %");
        dibs.as("U0BEN").in("#general").types("/lead " + deal);
        dibs.as("U0BEN").modal().sees("Sam Okafor moved it from Centre to End");
        dibs.as("U0BEN").closesModal();
    }

    @Test
    void aPipelineIsRenamedMovedAndDeletedWithItsDealsGoingElsewhere() {
        add("Fleeting", "Only, 20");
        String deal = deal("Fleet Co", "Fleeting", "Only");
        Actor sam = pipelines("U0SAM");
        sam.modal().near("Fleeting").clicks("Rename…");
        sam.seesModal("Rename a pipeline").fills("Name", "sales").submits().seesError("Name", "“Sales” already");
        sam.fills("Name", "Gone soon").submits().seesModal("Pipelines");
        sam.modal().near("Gone soon").clicks("Move up");
        assertThat(names().indexOf("Gone soon")).isLessThan(names().size() - 1);
        sam.modal().near("Gone soon").clicks("Delete…");
        sam.seesModal("Delete a pipeline").modal().sees("There: 1 deal");
        sam.fills("Where do its deals go?", "Meeting").submits().seesModal("Pipelines");
        sam.modal().seesNoMore("Gone soon");
        leave(sam);
        assertThat(names()).doesNotContain("Gone soon");
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead stage " + deal + " meeting")
                .ephemeralSaying("at Meeting already");
    }

    @Test
    void theLastStageHasNoDelete() {
        add("Single", "Only, 20");
        Actor sam = stagesOf("Single");
        assertThat(sam.modal().json().toString()).doesNotContain("Delete…");
        leave(sam);
    }

    @Test
    void ofTwoAdminsTheLaterIsToldAndKeepsWhatWasTyped() {
        dibs.look("update member set role = 'admin' where user_id = 'U0CHLOE' returning 1", Integer.class);
        add("Shared", "One, 10\nTwo, 50");
        Actor sam = stagesOf("Shared");
        Actor chloe = stagesOf("U0CHLOE", "Shared");
        chloe.modal().near("1. One").clicks("Edit…");
        chloe.seesModal("Edit a stage").fills("Name", "Chloe's one");
        sam.modal().near("1. One").clicks("Edit…");
        sam.fills("Name", "Sam's one").submits().seesModal("Stages");
        chloe.submits();
        chloe.modal().sees("Somebody changed this pipeline meanwhile").sees("What you typed is kept");
        assertThat(chloe.modal().field("Name")).isEqualTo("Chloe's one");
        assertThat(stages("Shared")).containsExactly("Sam's one 10", "Two 50");
        chloe.submits().seesModal("Stages");
        assertThat(stages("Shared")).containsExactly("Chloe's one 10", "Two 50");
        sam.modal().near("1. Sam's one").clicks("Move down");
        sam.modal().sees("Somebody changed the pipelines meanwhile").sees("1. Chloe's one");
        chloe.modal().near("1. Chloe's one").clicks("Delete…");
        chloe.seesModal("Delete a stage").submits().seesModal("Stages");
        sam.modal().near("1. Chloe's one").clicks("Edit…");
        sam.modal().sees("Somebody changed the pipelines meanwhile");
        leave(sam);
        leave(chloe);
    }

    @Test
    void theSameFormSentTwiceIsSavedOnce() {
        Actor sam = pipelines("U0SAM");
        sam.clicks("Add pipeline…").seesModal("Add a pipeline");
        sam.fills("Name", "Redelivered").fills("Stages", "Talk, 5").submits();
        dibs.slack().redeliver();
        sam.seesModal("Pipelines").modal().sees("Redelivered");
        leave(sam);
        assertThat(names()).containsOnlyOnce("Redelivered");
    }

    @Test
    void whoIsNoAdminAnyMoreChangesNothing() {
        dibs.look("update member set role = 'admin' where user_id = 'U0MIA' returning 1", Integer.class);
        Actor mia = pipelines("U0MIA");
        mia.clicks("Add pipeline…").seesModal("Add a pipeline");
        mia.fills("Name", "Coup").fills("Stages", "Talk, 5");
        dibs.look("update member set role = 'manager' where user_id = 'U0MIA' returning 1", Integer.class);
        mia.submits();
        mia.modal().sees("Only an admin can change the pipelines");
        assertThat(names()).doesNotContain("Coup");
        leave(mia);
    }

    private static Actor pipelines(String user) {
        Actor admin = dibs.as(user).in("#general").types("/lead settings").seesModal("Settings of Dibs");
        return admin.clicks("Pipelines…").seesModal("Pipelines");
    }

    private static Actor stagesOf(String pipeline) {
        return stagesOf("U0SAM", pipeline);
    }

    private static Actor stagesOf(String user, String pipeline) {
        Actor admin = pipelines(user);
        admin.modal().near(pipeline).clicks("Stages…");
        return admin.seesModal("Stages");
    }

    private static void add(String name, String stages) {
        Actor sam = pipelines("U0SAM");
        sam.clicks("Add pipeline…").seesModal("Add a pipeline");
        sam.fills("Name", name).fills("Stages", stages).submits().seesModal("Pipelines");
        leave(sam);
    }

    private static void leave(Actor admin) {
        while (!admin.modal().text().isEmpty()) {
            admin.closesModal();
        }
    }

    /** Ben makes a deal of a lead in that pipeline, whose first stage is called so. */
    private static String deal(String company, String pipeline, String stage) {
        Actor ben = dibs.as("U0BEN").in("#general");
        ben.types("/lead add Jane %s, %s, $12k".formatted(company, company)).ephemeralSaying("Jane " + company);
        String lead = "L-" + one("select max(number) from lead");
        ben.types("/lead convert " + lead).seesModal("Convert " + lead);
        ben.fills("Create", "Contact and deal").submits().submits();
        ben.fills("Pipeline", pipeline).modal().sees(stage);
        ben.submits().modalIsClosed();
        ben.ephemeralSaying("Converted " + lead);
        return "D-" + one("select max(number) from deal");
    }

    private static long one(String sql) {
        return dibs.look(sql, Long.class).getFirst();
    }

    private static List<String> names() {
        return dibs.look("select name from pipeline where workspace_id = 'T0NORTHWIND' order by place", String.class);
    }

    private static List<String> stages(String pipeline) {
        return dibs.look(
                "select s.name || ' ' || s.probability from stage s join pipeline p using (workspace_id, pipeline_id)"
                        + " where p.name = '" + pipeline + "' order by s.place",
                String.class);
    }
}
