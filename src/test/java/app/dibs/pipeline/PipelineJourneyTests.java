package app.dibs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A deal on its way: its stage, won, lost and opened again, by command, in the detail and on its card. */
class PipelineJourneyTests {
    private static DealDesk desk;

    @BeforeAll
    static void start() {
        desk = new DealDesk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(desk.dibs.slack().violations()).isEmpty();
    }

    @Test
    void aDealIsMovedByCommandAndItsProbabilityFollows() {
        String deal = desk.deal("U0BEN", "Stage Co");
        Actor ben = desk.in("U0BEN", "#general");
        ben.types("/lead stage " + deal + " negotiation").ephemeralSaying("is at Negotiation now, 75 %");
        assertThat(desk.stage(deal)).isEqualTo("Negotiation 75");
        ben.types("/lead stage " + deal + " negotiation")
                .ephemeralSaying(deal + " is at Negotiation already")
                .sees("Ben Carter moved it from Discovery to Negotiation")
                .sees("Nothing was changed");
        ben.types("/lead stage " + deal + " propsal").ephemeralSaying("Did you mean /lead stage " + deal + " Proposal");
        ben.types("/lead stage " + deal + " qqq").ephemeralSaying("These are: Discovery, Meeting, Proposal");
        ben.types("/lead stage " + deal).ephemeralSaying("Type the stage behind it: Discovery");
        ben.types("/lead stage").ephemeralSaying("Type which deal you mean");
        ben.types("/lead won L-1").ephemeralSaying("A lead is moved by /lead status");
        ben.types("/lead stage D-9999 meeting").ephemeralSaying("There is no deal D-9999");
        ben.types("/lead won D-9999").ephemeralSaying("There is no deal D-9999");
        assertThat(desk.activities(deal, "moved")).isOne();
    }

    @Test
    void aDealIsWonByCommandAndReopenedWithOneClick() {
        String deal = desk.deal("U0BEN", "Won Co");
        Actor ben = desk.in("U0BEN", "#general");
        ben.types("/lead won " + deal)
                .ephemeralSaying("🎉 Won: " + deal)
                .sees("$12,000")
                .clicks("Reopen");
        ben.ephemeralSaying("is at Discovery now, 10 %");
        assertThat(desk.status(deal)).isEqualTo("open");
        ben.types("/lead won " + deal).ephemeralSaying("🎉 Won");
        ben.types("/lead won " + deal).ephemeralSaying(deal + " is won already: Ben Carter won it");
        ben.types("/lead lost " + deal + " too late").ephemeralSaying(deal + " is won by now: Ben Carter won it");
        ben.types("/lead stage " + deal + " meeting").ephemeralSaying(deal + " is won by now");
        ben.types("/lead reopen " + deal).ephemeralSaying("is at Discovery now");
        ben.types("/lead reopen " + deal).ephemeralSaying(deal + " is at Discovery already");
    }

    @Test
    void aDealIsLostForAReason() {
        String deal = desk.deal("U0BEN", "Lost Co");
        Actor ben = desk.in("U0BEN", "#general");
        ben.types("/lead lost " + deal).seesModal("Lost: " + deal);
        ben.submits().seesError("Why is it lost?", "Please complete this required field");
        ben.fills("Why is it lost?", "  ").submits().seesError("Why is it lost?", "Say why it is lost");
        ben.fills("Why is it lost?", "No *budget* <!channel>").submits().modalIsClosed();
        ben.ephemeralSaying("is lost now: No").sees(deal).sees("<!channel>");
        MessageHandle card = desk.card("U0BEN", deal).sees("Lost by Ben Carter").sees("<!channel>");
        card.clicks("Reopen").sees("Sales: Discovery, 10 %").seesNoMore("Lost by");
        ben.types("/lead lost " + deal + " They chose another vendor").ephemeralSaying("They chose another vendor");
        assertThat(desk.one("select lost_reason from deal where number = " + DealDesk.number(deal), String.class))
                .isEqualTo("They chose another vendor");
        ben.types("/lead reopen " + deal).ephemeralSaying("is at Discovery now");
        ben.types("/lead lost " + deal + " " + "x".repeat(1001)).ephemeralSaying("at most 1,000 characters");
        assertThat(desk.status(deal)).isEqualTo("open");
    }

    @Test
    void theDetailShowsEachStep() {
        String deal = desk.deal("U0BEN", "Detail Co");
        Actor ben = desk.in("U0BEN", "#general").types("/lead " + deal);
        ben.modal().sees("Detail Co").picks("Stage", "Proposal");
        ben.modal().sees("Ben Carter moved it from Discovery to Proposal").sees("50 %");
        ben.clicks("Lost…").seesModal("Lost: " + deal);
        ben.fills("Why is it lost?", "too expensive").submits();
        ben.modal().sees("Ben Carter lost it: too expensive").clicks("Reopen");
        ben.modal().sees("Ben Carter opened it again").sees("50 %").clicks("Won");
        ben.modal().sees("Ben Carter won it").sees("100 %");
        ben.closesModal();
        assertThat(desk.status(deal)).isEqualTo("won");
    }

    @Test
    void theCardComesWithTheFirstStepAndStaysTrue() {
        String deal = desk.deal("U0BEN", "Card Co");
        Actor ben = desk.in("U0BEN", "#general");
        assertThat(desk.cards(deal)).isZero();
        ben.types("/lead stage " + deal + " meeting").ephemeralSaying("is at Meeting now");
        MessageHandle card = desk.card("U0ANA", deal);
        card.sees("Card Co").sees("$12,000").sees("Sales: Meeting, 25 %").sees("Owner Ben Carter");
        card.replySaying("Ben Carter moved it from Discovery to Meeting");
        card.picks("Stage", "Proposal").sees("Sales: Proposal, 50 %");
        card.replySaying("Ana Souza moved it from Meeting to Proposal");
        card.clicks("Open");
        desk.dibs.as("U0ANA").modal().sees("Card Co").sees("Ana Souza moved it");
        desk.dibs.as("U0ANA").closesModal();
        card.clicks("Won").sees("🎉 Won by Ana Souza: " + deal).sees("$12,000").sees("Reopen");
        card.replySaying("Ana Souza won it");
        assertThat(card.text()).doesNotContain("Lost…");
        card.clicks("Reopen").sees("Sales: Proposal, 50 %");
        card.clicks("Lost…");
        Actor ana = desk.dibs.as("U0ANA").seesModal("Lost: " + deal);
        ana.fills("Why is it lost?", "no answer").submits().modalIsClosed();
        card.sees("Lost by Ana Souza: " + deal).sees("Reason: no answer");
        assertThat(desk.cards(deal)).isOne();
        card.replySaying("Ana Souza lost it: no answer");
        assertThat(card.thread()).hasSize(5);
        assertThat(card.blocks().toString()).doesNotContain("<!channel>");
    }

    @Test
    void theOwnerHearsThatSomebodyElseEndedTheirDealAndNotOfTheirOwnAct() {
        String deal = desk.deal("U0BEN", "Owner Co");
        desk.in("U0ANA", "#general").types("/lead won " + deal).ephemeralSaying("🎉 Won");
        desk.dibs
                .as("U0BEN")
                .directMessageSaying("Ana Souza won your deal " + deal)
                .sees("$12,000");
        desk.in("U0ANA", "#general").types("/lead reopen " + deal).ephemeralSaying("is at Discovery");
        desk.dibs.as("U0BEN").directMessageSaying("Ana Souza opened your deal " + deal);
        desk.in("U0ANA", "#general").types("/lead lost " + deal + " gone").ephemeralSaying("is lost now");
        desk.dibs
                .as("U0BEN")
                .directMessageSaying("Ana Souza lost your deal " + deal)
                .sees("gone")
                .clicks("Reopen");
        desk.card("U0BEN", deal).sees("Sales: Discovery");
        desk.in("U0BEN", "#general").types("/lead won " + deal).ephemeralSaying("🎉 Won");
        desk.card("U0BEN", deal).sees("Won by Ben Carter");
        desk.dibs.awaitLetters();
        assertThat(desk.dibs.as("U0BEN").directMessagesFromApp())
                .filteredOn(message -> message.text().contains("your deal " + deal))
                .hasSize(3);
        assertThat(desk.dibs.as("U0ANA").directMessagesFromApp())
                .filteredOn(message -> message.text().contains(deal))
                .isEmpty();
    }

    @Test
    void ofTwoWhoMoveItAtOnceOneDoesAndTheOtherReadsWhereItIs() throws Exception {
        String deal = desk.deal("U0BEN", "Race Co");
        desk.in("U0BEN", "#general").types("/lead stage " + deal + " meeting").ephemeralSaying("is at Meeting");
        MessageHandle anas = desk.card("U0ANA", deal);
        MessageHandle bens = desk.card("U0BEN", deal);
        desk.dibs.awaitLetters();
        both(() -> anas.picks("Stage", "Proposal"), () -> bens.picks("Stage", "Contract"));
        assertThat(desk.activities(deal, "moved")).isEqualTo(2);
        boolean isAnas = desk.stage(deal).startsWith("Proposal");
        desk.in(isAnas ? "U0BEN" : "U0ANA", "#leads")
                .ephemeralSaying(deal + " is at " + (isAnas ? "Proposal" : "Contract") + " by now")
                .sees((isAnas ? "Ana Souza" : "Ben Carter") + " moved it");
    }

    @Test
    void ofTwoWhoWinItAtOnceOneDoes() throws Exception {
        String deal = desk.deal("U0BEN", "Joy Co");
        desk.in("U0BEN", "#general").types("/lead stage " + deal + " meeting").ephemeralSaying("is at Meeting");
        MessageHandle anas = desk.card("U0ANA", deal);
        MessageHandle bens = desk.card("U0BEN", deal);
        desk.dibs.awaitLetters();
        both(() -> anas.clicks("Won"), () -> bens.clicks("Won"));
        assertThat(desk.activities(deal, "won")).isOne();
        anas.sees("🎉 Won by");
    }

    @Test
    void theSameClickTwiceChangesAndTellsOnce() {
        String deal = desk.deal("U0BEN", "Twice Co");
        desk.in("U0ANA", "#general").types("/lead stage " + deal + " meeting").ephemeralSaying("is at Meeting");
        MessageHandle card = desk.card("U0ANA", deal);
        desk.dibs.awaitLetters();
        card.clicks("Won");
        desk.dibs.slack().redeliver();
        desk.dibs.slack().redeliver();
        card.sees("🎉 Won by Ana Souza");
        desk.dibs.awaitLetters();
        assertThat(desk.activities(deal, "won")).isOne();
        assertThat(card.thread()).hasSize(2);
        assertThat(desk.dibs.as("U0BEN").directMessagesFromApp())
                .filteredOn(message -> message.text().contains("won your deal " + deal))
                .hasSize(1);
    }

    @Test
    void aViewerReadsWhyNothingHappens() {
        String deal = desk.deal("U0BEN", "View Co");
        desk.in("U0BEN", "#general").types("/lead stage " + deal + " meeting").ephemeralSaying("is at Meeting");
        MessageHandle card = desk.card("U0CHLOE", deal);
        desk.dibs.look("update member set role = 'viewer' where user_id = 'U0CHLOE' returning 1", Integer.class);
        try {
            card.picks("Stage", "Proposal");
            Actor chloe = desk.in("U0CHLOE", "#leads");
            chloe.ephemeralSaying("You can look at deals but not work them");
            card.clicks("Won").clicks("Lost…");
            Actor typing = desk.in("U0CHLOE", "#general");
            typing.types("/lead won " + deal).ephemeralSaying("not work them");
            assertThat(desk.stage(deal)).isEqualTo("Meeting 25");
            assertThat(desk.status(deal)).isEqualTo("open");
        } finally {
            desk.dibs.look("update member set role = 'rep' where user_id = 'U0CHLOE' returning 1", Integer.class);
        }
    }

    private static void both(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> both = List.of(one, other).stream()
                    .map(act -> threads.<Object>submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            for (Future<Object> act : both) {
                act.get();
            }
        }
    }
}
