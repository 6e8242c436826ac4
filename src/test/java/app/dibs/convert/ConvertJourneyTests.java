package app.dibs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.Activity;
import app.dibs.lead.Became;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.Stories;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.Faults;
import app.dibs.sandbox.MessageHandle;
import app.dibs.slack.TeamId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From lead to contact, account and deal, in three steps. */
class ConvertJourneyTests {
    private static ConvertDesk desk;

    @BeforeAll
    static void start() {
        desk = new ConvertDesk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @AfterEach
    void closeWhatIsOpen() {
        while (!desk.dibs.as("U0BEN").modal().text().isEmpty()) {
            desk.dibs.as("U0BEN").closesModal();
        }
    }

    @AfterEach
    void slackHadNothingToComplainOf() {
        assertThat(desk.dibs.slack().violations()).isEmpty();
    }

    @Test
    void threeStepsMakeAContactAnAccountAndADeal() {
        String lead = desk.lead("Vera van Dam, Dam Doors, vera@dam.com, +1 415 555 0142, $12k, #vip, note: likes oak");
        MessageHandle card = desk.card("U0BEN", "Vera van Dam");
        card.clicks("Convert");
        Actor ben = desk.dibs.as("U0BEN").seesModal("Convert " + lead);
        ben.modal().sees("Step 1 of 3").sees("Vera van Dam");
        assertThat(ben.modal().field("First name")).isEqualTo("Vera");
        assertThat(ben.modal().field("Last name or company")).isEqualTo("van Dam");
        assertThat(ben.modal().field("E-mail")).isEqualTo("vera@dam.com");
        assertThat(ben.modal().field("Phone")).isEqualTo("+1 415-555-0142");
        ben.fills("Create", "Contact and deal").submits();
        ben.modal().sees("Step 2 of 3");
        assertThat(ben.modal().field("Account")).isEqualTo("Create new");
        assertThat(ben.modal().field("Account name")).isEqualTo("Dam Doors");
        ben.fills("Industry", "Doors")
                .fills("Website", "damdoors.example")
                .fills("Account phone", "415 555 0143")
                .fills("Address", "1 Canal, Amsterdam")
                .submits();
        ben.modal()
                .sees("Step 3 of 3")
                .sees("makes the contact Vera van Dam, makes the account Dam Doors and makes the deal Dam Doors");
        assertThat(ben.modal().field("Deal name")).isEqualTo("Dam Doors");
        assertThat(ben.modal().field("Value")).isEqualTo("$12,000");
        assertThat(ben.modal().field("Pipeline")).isEqualTo("Sales");
        assertThat(ben.modal().field("Stage")).isEqualTo("Discovery");
        assertThat(ben.modal().field("Probability in %")).isEqualTo("10");
        ben.fills("Stage", "Proposal");
        ben.modal().sees("Probability in %: 50");
        ben.fills("Deal name", "Oak doors")
                .fills("Expected close", "2027-03-01")
                .submits()
                .modalIsClosed();
        desk.dibs.as("U0BEN").in("#leads").ephemeralSaying("Converted " + lead).sees("Undo");
        card.sees("Converted into contact C-").seesNoMore("Claim");
        assertThat(desk.status(lead)).isEqualTo("converted");
        assertThat(desk.text(
                        "select first_name || '/' || last_name || '/' || c.name || '/' || email || '/' || c.phone || '/'"
                                + " || tags::text || '/' || a.name from contact c join account a on a.number = c.account"
                                + " where email = 'vera@dam.com'"))
                .isEqualTo("Vera/van Dam/Vera van Dam/vera@dam.com/+14155550142/{vip}/Dam Doors");
        assertThat(desk.text("select industry || '/' || website || '/' || phone || '/' || address from account"
                        + " where name = 'Dam Doors'"))
                .isEqualTo("Doors/damdoors.example/+14155550143/1 Canal, Amsterdam");
        assertThat(desk.text(
                        "select name || '/' || value::int || '/' || status || '/' || expected_close || '/' || probability"
                                + " from deal where number = "
                                + desk.became(lead).get(2)))
                .isEqualTo("Oak doors/12000/open/2027-03-01/50");
        assertThat(card.replySaying("converted it into contact").text()).contains("account A-", "deal D-");
        desk.dibs.awaitLetters();
        assertThat(desk.text("select detail from activity where kind = 'converted' and lead_number = "
                        + ConvertDesk.number(lead)))
                .startsWith("https://");
    }

    @Test
    void whoIsQuickerThanTheFormGetsTheProbabilityOfTheStage() {
        String lead = desk.lead("Quinn Quick, Quick Co, $3k");
        Actor ben = desk.converting("U0BEN", lead)
                .fills("Create", "Contact and deal")
                .submits()
                .submits();
        ben.modal().sees("Step 3 of 3");
        desk.dibs.slack().faults().on("views.update", Faults.Kind.SERVER_ERROR, -1);
        ben.fills("Stage", "Negotiation").submits().modalIsClosed();
        desk.dibs.slack().faults().off("views.update");
        assertThat(desk.text("select stage_name || ' ' || probability from (select s.name as stage_name, d.probability"
                        + " from deal d join stage s using (workspace_id, stage_id) where d.number = "
                        + desk.became(lead).get(2) + ") made"))
                .isEqualTo("Negotiation 75");
    }

    @Test
    void whatWasSaidOfTheLeadIsFoundFromWhatItBecame() {
        String lead = desk.lead("Nell Noted, Noted Co, note: prefers mornings");
        desk.converting("U0BEN", lead).submits().submits().submits().modalIsClosed();
        desk.dibs
                .as("U0ANA")
                .in("#general")
                .types("/lead note " + lead + " signed today")
                .ephemeralSaying("Noted on");
        TeamId team = new TeamId("T0NORTHWIND");
        for (Became.Kind kind : List.of(Became.Kind.CONTACT, Became.Kind.ACCOUNT)) {
            long number = desk.became(lead).get(kind == Became.Kind.CONTACT ? 0 : 1);
            Lead origin = desk.dibs
                    .bean(Desk.class)
                    .thatBecame(team, kind, number)
                    .single()
                    .blockOptional()
                    .orElseThrow();
            assertThat(desk.dibs
                            .bean(Stories.class)
                            .of(team, origin.number(), null, null)
                            .blockOptional()
                            .orElseThrow()
                            .notes()
                            .lines())
                    .extracting(Activity::became)
                    .containsExactly("signed today", "prefers mornings");
        }
    }

    @Test
    void theMenuOfTheListTheHotLeadsAndTheDetailConvertToo() {
        String lead = desk.lead("Hugo Hot, Heat Co, $900k");
        desk.dibs.as("U0BEN").in("#general").types("/lead star " + lead).ephemeralSaying("starred");
        Actor ben = desk.dibs.as("U0BEN");
        ben.in("#general").types("/lead claim " + lead).ephemeralSaying("is with Ben Carter");
        ben.opensHome().sees("Hot leads").near("Hugo Hot").clicks("Convert");
        ben.seesModal("Convert " + lead).closesModal();
        ben.home().near("⭐ Hugo Hot").clicks("Convert…");
        ben.seesModal("Convert " + lead).closesModal();
        ben.in("#general").types("/lead " + lead).seesModal("Lead " + lead);
        ben.clicks("Convert").seesModal("Convert " + lead);
        ben.submits().submits();
        ben.modal().sees("Step 3 of 3");
        ben.submits();
        ben.seesModal("Lead " + lead)
                .modal()
                .sees("Converted")
                .sees("contact C-")
                .sees("Undo conversion");
        assertThat(desk.became(lead).get(2)).isZero();
        ben.closesModal();
    }

    @Test
    void homeSaysWhatWasMadeWhereThereIsNoOtherPlace() {
        String lead = desk.lead("Home Hanna, hanna@home.com");
        Actor ben = desk.dibs.as("U0BEN");
        ben.in("#general").types("/lead claim " + lead).ephemeralSaying("is with Ben Carter");
        ben.opensHome().near("Home Hanna").clicks("Convert…");
        ben.seesModal("Convert " + lead).submits().submits().submits();
        ben.seesModal("Converted").modal().sees("Converted " + lead);
        ben.clicks("Undo").seesModal("Undone").modal().sees("is a lead again");
        ben.closesModal();
        assertThat(desk.status(lead)).isEqualTo("new");
    }

    @Test
    void aDealAloneIsMade() {
        String lead = desk.lead("Delia Deal, Only Deals, $5k");
        Actor ben = desk.converting("U0BEN", lead);
        ben.fills("Create", "Deal only");
        ben.modal().sees("makes the deal Only Deals").seesNoMore("First name");
        ben.submits();
        ben.fills("Account", "Skip").submits();
        ben.modal().sees("Step 3 of 3").seesNoMore("Create a deal");
        ben.fills("Status", "Won");
        ben.modal().sees("Probability in %: 100");
        ben.submits().modalIsClosed();
        ben.ephemeralSaying("into deal D-");
        assertThat(desk.became(lead).subList(0, 2)).containsExactly(0L, 0L);
        assertThat(desk.text("select name || '/' || status from deal where number = "
                        + desk.became(lead).get(2)))
                .isEqualTo("Only Deals/won");
    }

    @Test
    void backKeepsWhatWasTypedAndAProbabilityThatWasTypedStays() {
        String lead = desk.lead("Bea Back, Back Inc");
        Actor ben = desk.converting("U0BEN", lead);
        ben.fills("First name", "Beatrix").submits();
        ben.fills("Industry", "Backs").submits();
        ben.modal().sees("Step 3 of 3");
        ben.fills("Deal", "Create a deal");
        ben.modal().sees("Stage");
        ben.fills("Probability in %", "33")
                .fills("Stage", "Contract")
                .fills("Status", "Won")
                .fills("Status", "Open");
        ben.modal().sees("Probability in %: 33");
        ben.clicks("Back");
        ben.modal().sees("Step 2 of 3");
        assertThat(ben.modal().field("Industry")).isEqualTo("Backs");
        ben.clicks("Back");
        ben.modal().sees("Step 1 of 3");
        assertThat(ben.modal().field("First name")).isEqualTo("Beatrix");
        ben.submits().submits();
        ben.modal().sees("Step 3 of 3");
        assertThat(ben.modal().field("Stage")).isEqualTo("Contract");
        assertThat(ben.modal().field("Probability in %")).isEqualTo("33");
        ben.submits().modalIsClosed();
        assertThat(desk.text("select s.name || d.probability from deal d join stage s on s.stage_id = d.stage_id"
                        + " where d.name = 'Back Inc'"))
                .isEqualTo("Contract33");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        String lead = desk.lead("Wanda Wrong, Wrong Ltd");
        Actor ben = desk.converting("U0BEN", lead);
        ben.fills("E-mail", "wanda@wrong").submits().seesError("E-mail", "no dot after the @");
        ben.fills("E-mail", "")
                .fills("First name", "")
                .fills("Last name or company", "")
                .submits();
        ben.seesError("Last name or company", "Type a first or a last name");
        ben.fills("Last name or company", "Wrong")
                .fills("Create", "Contact and deal")
                .submits();
        ben.modal().sees("Step 2 of 3");
        ben.fills("Website", "not a site").submits().seesError("Website", "is no web address");
        ben.fills("Account phone", "12")
                .fills("Website", "")
                .submits()
                .seesError("Account phone", "not a phone number");
        ben.fills("Account phone", "").submits();
        ben.modal().sees("Step 3 of 3");
        ben.fills("Value", "lots").fills("Probability in %", "120").fills("Expected close", "2026-12-31");
        ben.submits().seesError("Value", "lots");
        ben.seesError("Probability in %", "“120” is not a number from 0 to 100");
        ben.seesError("Expected close", "cannot close in the past");
        ben.fills("Value", "5k").fills("Probability in %", "-1").fills("Expected close", "2099-01-01");
        ben.submits().seesError("Probability in %", "“-1”");
        ben.seesError("Expected close", "more than 20 years away");
        ben.fills("Expected close", "2027-01-11").fills("Probability in %", "0").fills("Status", "Lost");
        ben.modal().sees("Why it is lost");
        ben.fills("Why it is lost", "Too late").submits().modalIsClosed();
        assertThat(desk.text("select lost_reason || '/' || probability from deal where name = 'Wrong Ltd'"))
                .isEqualTo("Too late/0");
    }

    @Test
    void anAccountIsChosenWhileTypingAndOneThatDiffersInCaseIsNotDoubled() {
        String first = desk.lead("Ada Acc, Lumen Works");
        desk.converting("U0BEN", first).submits().submits().submits().modalIsClosed();
        String second = desk.lead("Bob Acc, Bobs Best");
        Actor ben = desk.converting("U0BEN", second).submits();
        ben.fills("Account name", "LUMEN  works").submits();
        ben.modal().sees("Lumen Works is there already");
        assertThat(ben.modal().field("Account")).isEqualTo("Use existing");
        assertThat(ben.modal().field("Which account")).startsWith("Lumen Works (A-");
        ben.submits().submits().modalIsClosed();
        assertThat(desk.count("account where lower(name) like 'lumen%'")).isOne();
        assertThat(desk.became(second).get(1)).isEqualTo(desk.became(first).get(1));
        String third = desk.lead("Cleo Acc");
        ben = desk.converting("U0BEN", third).submits();
        assertThat(ben.modal().field("Account")).isEqualTo("Skip");
        ben.fills("Account", "Use existing");
        ben.modal().sees("Which account");
        ben.fills("Which account", "Lumen").submits();
        ben.modal().sees("uses the account A-");
        ben.submits().modalIsClosed();
        assertThat(desk.became(third).get(1)).isEqualTo(desk.became(first).get(1));
        String fourth = desk.lead("Dora Acc, lumen WORKS");
        ben = desk.converting("U0BEN", fourth).submits();
        assertThat(ben.modal().field("Which account")).startsWith("Lumen Works (A-");
        ben.closesModal();
    }

    @Test
    void escapeMakesNothingAndTheDraftIsOfferedForAnHour() {
        String lead = desk.lead("Esc Esme, Escapes");
        Actor ben = desk.converting("U0BEN", lead);
        ben.fills("First name", "Esmeralda").submits();
        ben.fills("Industry", "Keys").closesModal();
        assertThat(desk.status(lead)).isEqualTo("new");
        ben = desk.converting("U0BEN", lead);
        ben.modal().sees("You left this before");
        assertThat(ben.modal().field("First name")).isEqualTo("Esmeralda");
        ben.submits();
        assertThat(ben.modal().field("Industry")).isEqualTo("Keys");
        ben.clicks("Back").clicks("Start afresh");
        ben.modal().sees("First name: Esc").seesNoMore("You left this before");
        ben.fills("First name", "Again").submits();
        ben.modal().sees("Step 2 of 3");
        ben.closesModal();
        Actor ana = desk.converting("U0ANA", lead);
        assertThat(ana.modal().field("First name")).isEqualTo("Esc");
        ana.closesModal();
        desk.dibs.slack().clock().moveBy(Duration.ofMinutes(61));
        ben = desk.converting("U0BEN", lead);
        assertThat(ben.modal().field("First name")).isEqualTo("Esc");
        ben.closesModal();
        ben = desk.converting("U0BEN", lead);
        assertThat(ben.modal().text()).doesNotContain("You left this before");
        ben.closesModal();
    }

    @Test
    void whatIsTooLongToTravelWithTheViewIsKeptAllTheSame() {
        String lead = desk.lead("Long Lola, Longs");
        Actor ben = desk.converting("U0BEN", lead);
        ben.fills("First name", "L".repeat(190)).submits();
        ben.fills("Address", "Street ".repeat(140).strip())
                .fills("Website", "longs.example/" + "x".repeat(900))
                .fills("Industry", "I".repeat(190))
                .submits();
        ben.modal().sees("Step 3 of 3");
        ben.fills("Deal", "Create a deal");
        ben.modal().sees("Stage");
        ben.fills("Deal name", "D".repeat(200)).clicks("Back");
        ben.modal().sees("Step 2 of 3");
        assertThat(desk.count("convert_draft where lead_number = " + ConvertDesk.number(lead)))
                .isOne();
        ben.submits().submits().modalIsClosed();
        assertThat(desk.one("select length(address) from account where name = 'Longs'", Integer.class))
                .isEqualTo(979);
        assertThat(desk.count("deal where name = '" + "D".repeat(200) + "'")).isOne();
        assertThat(desk.count("convert_draft where lead_number = " + ConvertDesk.number(lead)))
                .isZero();
    }
}
