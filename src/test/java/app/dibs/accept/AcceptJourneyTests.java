package app.dibs.accept;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.Faults;
import app.dibs.sandbox.MessageHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is given a lead accepts it in time, or it goes on. */
class AcceptJourneyTests {
    /** 13:30 in New York and 10:30 in Los Angeles, where Ana and Ben are at work; 3:30 in Tokyo. */
    private static final Instant TWO_AT_WORK = Instant.parse("2027-01-11T18:30:00Z");

    private static RunningDibs dibs;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        run("""
                insert into assignment_rule (workspace_id, place, name, how)
                values ('T0NORTHWIND', 1, 'Everything', 'round_robin')
                """);
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @BeforeEach
    void fifteenMinutes() {
        dibs.slack().faults().off("*");
        run("update lead set deleted_at = now(), owner_id = null where deleted_at is null");
        run("update lead_offer set state = 'withdrawn', ended_at = now() where state = 'open'");
        run("delete from assignment_turn");
        run("update assignment_rule set turns = 0, among = '{}', how = 'round_robin'");
        run("update workspace set accept_minutes = 15");
        dibs.slack().clock().moveTo(TWO_AT_WORK);
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(dibs.slack().violations()).isEmpty();
    }

    @Test
    void theOwnerAcceptsInTheMessage() {
        MessageHandle asked = offered("Accept Amy");
        asked.sees("by the rule “Everything”, it was Ana Souza's turn").sees("Please accept it by");
        MessageHandle card = card("Accept Amy");
        card.sees("Waits until").sees("for Ana Souza to accept it");
        asked.clicks("Accept");
        asked.sees("You accepted it").seesNoMore("[Accept]");
        card.seesNoMore("Waits until").replySaying("Ana Souza accepted it");
        minutesPass(30);
        assertThat(owner("Accept Amy")).isEqualTo("U0ANA");
    }

    @Test
    void onlyTheOwnerAcceptsOnTheCard() {
        offered("Card Cal");
        dibs.as("U0BEN").in("#leads").messageSaying("Card Cal").clicks("Accept");
        dibs.as("U0BEN").in("#leads").ephemeralSaying("is with Ana Souza, who alone can accept it");
        MessageHandle card = dibs.as("U0ANA").in("#leads").messageSaying("Card Cal");
        card.clicks("Accept");
        card.seesNoMore("Waits until");
        assertThat(states("Card Cal")).containsExactly("accepted");
    }

    @Test
    void aNoteAFollowUpAndAContactCountAsAYes() {
        offered("Note Nia");
        dibs.as("U0ANA").in("#general").types("/lead note " + reference("Note Nia") + " Spoke to her");
        card("Note Nia").seesNoMore("Waits until");
        assertThat(states("Note Nia")).containsExactly("accepted");
        run("delete from assignment_turn");
        offered("Due Dov");
        dibs.as("U0ANA").in("#general").types("/lead due " + reference("Due Dov") + " friday");
        card("Due Dov").seesNoMore("Waits until");
        run("delete from assignment_turn");
        offered("Status Sia");
        dibs.as("U0ANA").in("#general").types("/lead status " + reference("Status Sia") + " contacted");
        card("Status Sia").seesNoMore("Waits until");
        minutesPass(30);
        assertThat(List.of(owner("Note Nia"), owner("Due Dov"), owner("Status Sia")))
                .containsOnly("U0ANA");
    }

    @Test
    void whatAnotherDoesIsNoYes() {
        offered("Other Oz");
        dibs.as("U0BEN").in("#general").types("/lead note " + reference("Other Oz") + " I know him");
        dibs.as("U0BEN").ephemeralSaying("Other Oz");
        minutesPass(16);
        card("Other Oz").sees("Owner Ben Carter");
    }

    @Test
    void whatIsNotAcceptedGoesOnAndAfterTheSecondMissToThePool() {
        MessageHandle first = offered("Miss Mo");
        minutesPass(14);
        assertThat(owner("Miss Mo")).isEqualTo("U0ANA");
        minutesPass(2);
        MessageHandle second = dibs.as("U0BEN").directMessageSaying("Dibs assigned you Miss Mo");
        second.sees("it was Ben Carter's turn").sees("Please accept it by");
        first.sees("Miss Mo went on to Ben Carter, because it waited until").sees("You need to do nothing");
        first.seesNoMore("[Accept]").seesNoMore("[Open]");
        MessageHandle card = card("Miss Mo");
        card.sees("Owner Ben Carter").sees("for Ben Carter to accept it");
        minutesPass(16);
        second.sees("Miss Mo went back to the pool");
        card.sees("Nobody owns it yet")
                .seesNoMore("Waits until")
                .replySaying("Dibs put it back into the pool, not accepted in time");
        dibs.awaitLetters();
        assertThat(states("Miss Mo")).containsExactly("missed", "missed");
        assertThat(messages("U0ANA", "Miss Mo")).isOne();
        assertThat(messages("U0BEN", "Miss Mo")).isOne();
        dibs.as("U0BEN").in("#leads").messageSaying("Miss Mo").clicks("Claim");
        card.sees("Owner Ben Carter");
    }

    @Test
    void tooLateIsToldWhere() {
        MessageHandle first = offered("Late Lou");
        dibs.slack().faults().on("chat.update", Faults.Kind.SERVER_ERROR, -1);
        minutesPass(16);
        dibs.as("U0BEN").directMessageSaying("Late Lou");
        first.clicks("Accept");
        dibs.as("U0ANA").in("Dibs").ephemeralSaying("is with Ben Carter, who alone can accept it");
        dibs.slack().faults().off("chat.update");
        first.sees("went on to Ben Carter");
    }

    @Test
    void aManagersAssignmentIsAskedForTooAndWithoutANextOneItGoesToThePool() {
        run("update assignment_rule set among = array['U0BEN']");
        dibs.as("U0BEN").in("#general").types("/lead new Given Gil").seesModal("New lead");
        dibs.as("U0BEN").fills("Owner", "Me").submits().modalIsClosed();
        dibs.as("U0MIA").in("#general").types("/lead assign " + reference("Given Gil") + " @Ana Souza");
        MessageHandle asked = dibs.as("U0ANA").directMessageSaying("Mia Lindqvist assigned you Given Gil");
        asked.sees("Please accept it by");
        run("update assignment_rule set among = array['U0ANA']");
        minutesPass(16);
        asked.sees("went back to the pool");
        card("Given Gil").sees("Nobody owns it yet");
    }

    @Test
    void whoTakesALeadThemselvesIsNotAsked() {
        run("update assignment_rule set how = 'pool'");
        dibs.as("U0BEN").in("#general").types("/lead add Self Sid").ephemeralSaying("Self Sid");
        dibs.as("U0ANA").in("#leads").messageSaying("Self Sid").clicks("Claim");
        card("Self Sid").sees("Owner Ana Souza");
        assertThat(states("Self Sid")).isEmpty();
        run("update assignment_rule set how = 'round_robin', among = array['U0BEN']");
        dibs.as("U0BEN").in("#general").types("/lead add Own Ola").ephemeralSaying("Own Ola");
        assertThat(owner("Own Ola")).isEqualTo("U0BEN");
        assertThat(states("Own Ola")).isEmpty();
    }

    @Test
    void reassigningTakesTheQuestionBack() {
        MessageHandle first = offered("Taken Tom");
        dibs.as("U0MIA").in("#general").types("/lead assign " + reference("Taken Tom") + " @Chloe Tanaka");
        dibs.as("U0CHLOE").directMessageSaying("Taken Tom").sees("Please accept it by");
        first.sees("needs no answer from you any more");
        dibs.as("U0ANA").directMessageSaying("Taken Tom is with Chloe Tanaka from now on");
        minutesPass(16);
        assertThat(owner("Taken Tom")).as("it is night in Tokyo").isEqualTo("U0CHLOE");
    }

    @Test
    void theClockRunsInWorkingTimeOnly() {
        run("update assignment_rule set among = array['U0ANA', 'U0BEN']");
        dibs.slack().clock().moveTo(Instant.parse("2027-01-15T22:50:00Z"));
        offered("Friday Fin");
        dibs.slack().clock().moveTo(Instant.parse("2027-01-18T14:04:00Z"));
        assertThat(owner("Friday Fin")).isEqualTo("U0ANA");
        dibs.slack().clock().moveTo(Instant.parse("2027-01-18T14:06:00Z"));
        card("Friday Fin").sees("Owner Ben Carter");
    }

    @Test
    void theClockOfWhoCouldNotBeToldBeginsWhenTheyAre() {
        run("update assignment_rule set among = array['U0ANA', 'U0BEN']");
        dibs.slack().faults().on("chat.postMessage", Faults.Kind.SERVER_ERROR, -1);
        dibs.as("U0BEN").in("#general").types("/lead add Outage Olaf").ephemeralSaying("Outage Olaf");
        dibs.slack().clock().moveBy(Duration.ofMinutes(60));
        assertThat(owner("Outage Olaf")).isEqualTo("U0ANA");
        dibs.slack().faults().off("chat.postMessage");
        dibs.as("U0ANA").directMessageSaying("Outage Olaf");
        dibs.awaitLetters();
        minutesPass(14);
        assertThat(owner("Outage Olaf")).isEqualTo("U0ANA");
        minutesPass(2);
        card("Outage Olaf").sees("Owner Ben Carter");
    }

    @Test
    void whereItIsSwitchedOffNobodyIsAskedAnyMore() {
        MessageHandle asked = offered("Off Ofelia");
        run("update workspace set accept_minutes = null");
        minutesPass(1);
        asked.sees("needs no answer from you any more");
        card("Off Ofelia").seesNoMore("Waits until").sees("Owner Ana Souza");
    }

    /** Ben adds it, and it is Ana's turn. */
    private static MessageHandle offered(String name) {
        dibs.as("U0BEN")
                .in("#general")
                .types("/lead add " + name)
                .ephemeralSaying(name)
                .sees("It is with Ana Souza");
        MessageHandle asked = dibs.as("U0ANA").directMessageSaying(name);
        dibs.awaitLetters();
        return asked;
    }

    private static void minutesPass(int minutes) {
        dibs.awaitLetters();
        dibs.slack().clock().moveBy(Duration.ofMinutes(minutes));
    }

    private static long messages(String user, String name) {
        return dibs.as(user).directMessagesFromApp().stream()
                .filter(message -> message.text().contains(name))
                .count();
    }

    private static MessageHandle card(String name) {
        Actor mia = dibs.as("U0MIA").in("#leads");
        return mia.messageSaying(name);
    }

    private static List<String> states(String name) {
        return dibs.look(
                "select o.state from lead_offer o join lead l on l.number = o.lead_number where l.name = '" + name
                        + "' order by o.activity_id",
                String.class);
    }

    private static String owner(String name) {
        return dibs.look("select coalesce(owner_id, '') from lead where name = '" + name + "'", String.class)
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
