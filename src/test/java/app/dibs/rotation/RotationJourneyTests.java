package app.dibs.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules for new leads, as an admin writes them and as everybody meets them. */
class RotationJourneyTests {
    /** 13:30 in New York and 10:30 in Los Angeles, where Ana and Ben are at work; 3:30 in Tokyo. */
    private static final Instant TWO_AT_WORK = Instant.parse("2027-01-11T18:30:00Z");

    /** 22:30 in New York, 19:30 in Los Angeles, 12:30 in Tokyo. */
    private static final Instant ONE_AT_WORK = Instant.parse("2027-01-12T03:30:00Z");

    /** Saturday, in New York and in Los Angeles. */
    private static final Instant SATURDAY = Instant.parse("2027-01-16T18:00:00Z");

    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @BeforeEach
    void noRules() {
        run("delete from assignment_rule");
        run("update lead set deleted_at = now(), owner_id = null where deleted_at is null");
        run("update member set paused_until = null, working_days = 31");
        run(
                "update workspace set only_managers_assign = true, opens_minute = 540, closes_minute = 1080, holidays = '{}'");
        dibs.slack().clock().moveTo(TWO_AT_WORK);
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(dibs.slack().violations()).isEmpty();
    }

    @Test
    void anAdminWritesRulesAndTheFirstThatFitsGivesTheLead() {
        Actor sam = rules();
        sam.clicks("Add a rule…").seesModal("New rule");
        sam.fills("Name", "Events")
                .fills("Source", "Event")
                .fills("Among whom", "Ana Souza, Ben Carter")
                .submits();
        sam.seesModal("Assignment")
                .modal()
                .sees("1. Events")
                .sees("Source Event → in turn, among")
                .sees("Ben Carter");
        sam.clicks("Add a rule…").seesModal("New rule");
        sam.fills("Name", "Big ones").fills("Value at least", "10k").fills("Among whom", "Mia Lindqvist");
        sam.fills("Who gets it", "To who has the fewest open leads").submits();
        sam.seesModal("Assignment").modal().sees("2. Big ones").sees("From $10,000 → to who has the fewest open leads");
        sam.closesModal().closesModal();

        add("Fair Fay, event, $20k");
        MessageHandle card = card("Fair Fay");
        card.sees("Owner Ana Souza").sees("Given by the rule “Events”, it was Ana Souza's turn");
        dibs.as("U0ANA").directMessageSaying("Fair Fay").sees("by the rule “Events”, it was Ana Souza's turn");
        add("Fair Fred, event");
        card("Fair Fred").sees("Owner Ben Carter").sees("it was Ben Carter's turn");
        add("Big Bo, website, $20k");
        card("Big Bo").sees("Given by the rule “Big ones”, nobody is at work and Mia Lindqvist is the first to come");
        add("Small Sue, website");
        card("Small Sue").sees("Nobody owns it yet");
        dibs.as("U0BEN").in("#general").types("/lead " + reference("Fair Fay"));
        dibs.as("U0BEN")
                .modal()
                .sees("Ben Carter added it, owner Ana Souza, by the rule “Events”, it was Ana Souza's turn");
        dibs.as("U0BEN").closesModal();
    }

    @Test
    void rulesAreMovedEditedAndDeleted() {
        rule("First", "website", "'U0ANA'");
        rule("Second", "website", "'U0BEN'");
        Actor sam = rules();
        sam.modal().near("2. Second").picks("menu", "Move up");
        sam.modal().sees("1. Second").sees("2. First");
        sam.modal().near("1. Second").picks("menu", "Edit…");
        sam.seesModal("Edit rule")
                .fills("Name", "first")
                .submits()
                .seesError("Name", "There is a rule with this name already");
        sam.fills("Name", "Zweite").fills("Among whom", "Gus Webb, Ana Souza").submits();
        sam.seesError("Among whom", "Gus Webb can't own any");
        sam.fills("Among whom", "Mia Lindqvist")
                .fills("Value at least", "lots")
                .submits()
                .seesError("Value at least", "lots");
        sam.fills("Value at least", "").submits();
        sam.seesModal("Assignment").modal().sees("1. Zweite").sees("Mia Lindqvist");
        sam.modal().near("2. First").picks("menu", "Delete");
        sam.modal().seesNoMore("First").sees("1. Zweite");
        sam.closesModal().closesModal();
        assertThat(dibs.look("select name from assignment_rule", String.class)).containsExactly("Zweite");
    }

    @Test
    void whatCannotWorkIsSaidBesideItsField() {
        Actor sam = rules();
        sam.fills("Working hours begin", "18:00")
                .fills("Working hours end", "09:00")
                .submits();
        sam.seesError("Working hours end", "has to end after it begins");
        sam.fills("Working hours begin", "08:30").fills("Working hours end", "17:00");
        sam.fills("Accept within minutes", "0")
                .fills("Back to the pool after days", "1")
                .submits();
        sam.seesError("Accept within minutes", "from 1 to 480")
                .seesError("Back to the pool after days", "from 2 to 200");
        sam.fills("Accept within minutes", "")
                .fills("Back to the pool after days", "")
                .submits();
        sam.seesModal("Settings of Dibs").closesModal();
        rules();
        assertThat(sam.modal().field("Working hours begin")).isEqualTo("08:30");
        assertThat(sam.modal().field("Working hours end")).isEqualTo("17:00");
        sam.closesModal().closesModal();
    }

    @Test
    void whoIsAwayIsSkipped() {
        rule("All", "", "");
        run("update member set paused_until = '2027-01-13' where user_id = 'U0ANA'");
        add("Away Al");
        add("Away Alma");
        assertThat(owner("Away Al")).isEqualTo("U0BEN");
        assertThat(owner("Away Alma")).isEqualTo("U0BEN");
        run("update member set paused_until = null");
        add("Back Bea");
        assertThat(owner("Back Bea")).isEqualTo("U0ANA");
        run("update member set working_days = 2 where user_id = 'U0ANA'");
        add("Monday Moe");
        assertThat(owner("Monday Moe")).isEqualTo("U0BEN");
        dibs.slack().clock().moveTo(ONE_AT_WORK);
        add("Night Nat");
        assertThat(owner("Night Nat")).isEqualTo("U0CHLOE");
        run("update workspace set holidays = array['2027-01-12 Founders'' day']");
        add("Holiday Hal");
        assertThat(owner("Holiday Hal")).isEqualTo("U0CHLOE");
        card("Holiday Hal").sees("nobody is at work and Chloe Tanaka is the first to come");
        run("update member set paused_until = '2027-03-01'");
        add("Nobody Ned");
        card("Nobody Ned").sees("Nobody owns it yet");
    }

    @Test
    void onAWeekendWhoeverComesFirstOnMondayGetsIt() {
        rule("All", "", "");
        dibs.slack().clock().moveTo(SATURDAY);
        add("Weekend Wes");
        add("Weekend Wim");
        assertThat(owner("Weekend Wes")).isEqualTo("U0CHLOE");
        assertThat(owner("Weekend Wim")).isEqualTo("U0CHLOE");
    }

    @Test
    void aLeadThatItsCreatorKeepsIsLeftAloneAndAnUndoWorks() {
        rule("All", "", "'U0BEN'");
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead new Keep Kim").seesModal("New lead");
        ana.fills("Owner", "Me").submits().modalIsClosed();
        assertThat(owner("Keep Kim")).isEqualTo("U0ANA");
        add("Undo Uma");
        assertThat(owner("Undo Uma")).isEqualTo("U0BEN");
        dibs.as("U0BEN").in("#general").ephemeralSaying("Undo Uma").clicks("Undo");
        dibs.as("U0BEN").ephemeralSaying("trash");
        assertThat(dibs.look("select turns from assignment_rule", Long.class)).containsExactly(1L);
    }

    @Test
    void aDuplicateCostsNobodyTheirTurn() {
        rule("All", "", "'U0ANA','U0BEN'");
        add("Twin Tea, tea@twins.com");
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead add Twin Two, tea@twins.com")
                .ephemeralSaying("Nothing was saved");
        assertThat(dibs.look("select turns from assignment_rule", Long.class)).containsExactly(1L);
        add("Twin Three");
        assertThat(owner("Twin Three")).isEqualTo("U0BEN");
    }

    @Test
    void aRuleMayLeaveLeadsInThePool() {
        rule("Leave", "website", "");
        run("update assignment_rule set how = 'pool'");
        rule("All", "", "");
        add("Pool Pat, website");
        card("Pool Pat").sees("Nobody owns it yet");
        add("Taken Tim, event");
        assertThat(owner("Taken Tim")).isEqualTo("U0ANA");
    }

    @Test
    void onceReassignedTheRuleIsNoReasonAnyMore() {
        rule("All", "", "'U0BEN'");
        add("Moved Max");
        card("Moved Max").sees("Given by the rule");
        dibs.as("U0MIA").in("#general").types("/lead assign " + reference("Moved Max") + " @Ana Souza");
        card("Moved Max").sees("Owner Ana Souza").seesNoMore("Given by the rule");
    }

    @Test
    void repsMayReassignOnlyWhereTheWorkspaceSaysSo() {
        add("Hand Hugo");
        String lead = reference("Hand Hugo");
        dibs.as("U0BEN").in("#general").types("/lead claim " + lead).ephemeralSaying("is with Ben Carter now");
        Actor ana = dibs.as("U0ANA").in("#general").types("/lead assign " + lead + " @Ana Souza");
        ana.ephemeralSaying("Only a manager can assign leads");
        assertThat(owner("Hand Hugo")).isEqualTo("U0BEN");
        Actor sam = rules();
        sam.fills("Who may reassign", "")
                .submits()
                .seesModal("Settings of Dibs")
                .closesModal();
        ana.types("/lead assign " + lead + " @Ana Souza").ephemeralSaying("is with Ana Souza now");
        dibs.as("U0BEN").directMessageSaying("is with Ana Souza from now on");
    }

    @Test
    void onlyAnAdminSetsIt() {
        Actor sam = rules();
        run("update member set role = 'rep' where user_id = 'U0SAM'");
        sam.submits().seesError("Who may reassign", "Only an admin");
        run("update member set role = 'admin' where user_id = 'U0SAM'");
        sam.closesModal().closesModal();
    }

    private static Actor rules() {
        Actor sam = dibs.as("U0SAM").in("#general").types("/lead settings").seesModal("Settings of Dibs");
        sam.clicks("Assignment…").seesModal("Assignment");
        return sam;
    }

    private static void rule(String name, String source, String among) {
        run("""
                insert into assignment_rule (workspace_id, place, name, sources, how, among)
                select 'T0NORTHWIND', count(*), '%s', %s, 'round_robin', array[%s]::text[] from assignment_rule
                """.formatted(name, source.isEmpty() ? "'{}'" : "array['" + source + "']", among));
    }

    /** Ben adds it. */
    private static void add(String line) {
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead add " + line)
                .ephemeralSaying("Saved L-")
                .sees(line.split(",", -1)[0]);
    }

    private static MessageHandle card(String name) {
        return dibs.as("U0MIA").in("#leads").messageSaying(name);
    }

    private static String owner(String name) {
        return dibs.look("select owner_id from lead where name = '" + name + "'", String.class)
                .getFirst();
    }

    private static String reference(String name) {
        return "L-"
                + dibs.look("select number from lead where name = '" + name + "'", Long.class)
                        .getFirst();
    }

    private static void run(String sql) {
        dibs.client().sql(sql).then().block(Duration.ofSeconds(20));
    }
}
