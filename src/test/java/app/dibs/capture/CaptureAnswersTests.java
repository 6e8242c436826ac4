package app.dibs.capture;

import static app.dibs.capture.Northwind.ANA;
import static app.dibs.capture.Northwind.BEN;
import static app.dibs.capture.Northwind.WORKSPACE;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.card.LeadAction;
import app.dibs.card.LeadActions;
import app.dibs.card.Sight;
import app.dibs.lead.Activity;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Made;
import app.dibs.lead.Money;
import app.dibs.lead.Owner;
import app.dibs.lead.Status;
import app.dibs.slack.Message;
import app.dibs.workspace.Workspace;
import com.google.gson.Gson;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.util.json.GsonFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class CaptureAnswersTests {
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final Instant NOW = Instant.parse("2026-01-09T23:30:00Z");
    private static final LeadActions ACTIONS = actions();

    @Test
    void saysWhatWasSavedAndWhereItsCardIs() {
        Message message = CaptureAnswers.saved(lead("Jane <Doe>", null, null), WORKSPACE, ACTIONS);
        assertThat(message.text()).isEqualTo("Saved L-61 · Jane &lt;Doe&gt;, Acme");
        assertThat(json(message))
                .contains("Saved L-61 · *Jane &lt;Doe&gt;* · Acme. Its card is in <#C0LEADS>.")
                .contains("\"value\":\"61:1\"")
                .contains("\"text\":\"Undo\"")
                .contains("\"block_id\":\"answer:61\"")
                .doesNotContain("\"fields\"");
    }

    @Test
    void saysNothingOfACardWhereThereIsNoChannelYet() {
        Workspace unset = new Workspace(
                WORKSPACE.id(),
                WORKSPACE.name(),
                null,
                WORKSPACE.currency(),
                WORKSPACE.country(),
                WORKSPACE.zone(),
                WORKSPACE.digestAt(),
                WORKSPACE.newcomerRole(),
                WORKSPACE.sources(),
                WORKSPACE.categories(),
                WORKSPACE.requiredFields(),
                WORKSPACE.duplicatesAllowed());
        assertThat(json(CaptureAnswers.saved(lead("Jane", null, null), unset, ACTIONS)))
                .contains("Saved L-61 · *Jane* · Acme.")
                .doesNotContain("card");
    }

    @Test
    void tellsFieldByFieldWhatItUnderstood() {
        Message message = CaptureAnswers.understood(
                lead("Jane", null, null),
                "met *her*\n" + "x".repeat(500),
                WORKSPACE,
                ACTIONS,
                LocalDate.of(2026, 1, 9));
        assertThat(json(message))
                .contains("*Name*\\nJane", "*Company*\\nAcme", "*E-mail*\\njane@acme.com", "*Phone*\\n+14155550134")
                .contains("*Estimated value*\\n$12,000", "*Source*\\nReferral", "*Tags*\\n#vip #west")
                .contains("*Follow-up*\\nFri 9 Jan")
                .contains("*Note*\\nmet");
        assertThat(json(message)).doesNotContain("x".repeat(400));
    }

    @Test
    void namesTheLeadThatExistsItsOwnerAndTheWayToIt() {
        Made.Duplicate duplicate = new Made.Duplicate(lead("Jane *Doe*", Owner.of(BEN), null), true);
        assertThat(CaptureWords.known(duplicate))
                .isEqualTo("L-61 has this e-mail address already; its owner is Ben Carter. Nothing was saved yet, and"
                        + " everything you typed is kept.");
        assertThat(json(KnownLeadViews.message(duplicate, WORKSPACE, "Jane, jane@acme.com", ACTIONS)))
                .contains("Nothing was saved: L-61", "its owner is Ben Carter", "`/lead L-61` opens it")
                .contains("\"block_id\":\"answer:61\"")
                .contains("\"action_id\":\"capture:known_back\"", "\"value\":\"Jane, jane@acme.com\"")
                .contains("Add as note")
                .doesNotContain("Save anyway");
        assertThat(CaptureWords.known(new Made.Duplicate(lead("Jane", null, null), false)))
                .contains("this phone number already; nobody owns it yet");
    }

    @Test
    void saysEachProblemAndOffersTheFormWithAllThatWasTyped() {
        String json = json(CaptureAnswers.notSaved(List.of("One <is> wrong.", "Two is."), "Jane & co"));
        assertThat(json)
                .contains("Nothing was saved yet:\\n• One &lt;is&gt; wrong.\\n• Two is.")
                .contains("\"text\":\"Open the form\"", "\"value\":\"Jane & co\"");
    }

    @Test
    void saysSoWhereTheTextIsTooLongForTheButton() {
        assertThat(json(CaptureAnswers.notSaved(List.of("Wrong."), "x".repeat(2000))))
                .contains("Open the form");
        assertThat(json(CaptureAnswers.notSaved(List.of("Wrong."), "x".repeat(2001))))
                .doesNotContain("Open the form")
                .contains("/lead new");
    }

    @Test
    void givesTheButtonNoValueWhereNothingWasTyped() {
        assertThat(json(CaptureAnswers.nothingTyped()))
                .contains("Open the form")
                .doesNotContain("\"value\"");
    }

    @Test
    void tellsWhoDidWhatSinceInsteadOfUndoing() {
        Activity claimed = new Activity(
                2,
                new LeadNumber(61),
                Activity.Kind.CLAIMED,
                BEN.user(),
                BEN.name(),
                NOW,
                null,
                BEN.user().value(),
                BEN.name(),
                null);
        assertThat(CaptureWords.notUndone(lead("Jane", Owner.of(BEN), null), List.of(claimed)))
                .isEqualTo("L-61 stays as it is: since you added it, Ben Carter claimed it. `/lead L-61` opens it.");
        Activity deleted = new Activity(
                3, new LeadNumber(61), Activity.Kind.DELETED, BEN.user(), BEN.name(), NOW, null, null, null, null);
        assertThat(CaptureWords.notUndone(lead("Jane", null, NOW), List.of(deleted)))
                .isEqualTo("L-61 is in the trash already: Ben Carter moved it to the trash.");
    }

    @Test
    void readsTheValueOfItsUndoButton() {
        SavedLead saved = new SavedLead(new LeadNumber(61), 3);
        assertThat(SavedLead.read(saved.value())).isEqualTo(saved);
    }

    private static String json(Message message) {
        return GSON.toJson(message.blocks())
                .replace("\\u003c", "<")
                .replace("\\u003e", ">")
                .replace("\\u0026", "&");
    }

    private static Lead lead(String name, @Nullable Owner owner, @Nullable Instant deletedAt) {
        return new Lead(
                WORKSPACE.id(),
                new LeadNumber(61),
                1,
                new LeadFacts(
                        name,
                        "Acme",
                        null,
                        "jane@acme.com",
                        "+14155550134",
                        new Money(new BigDecimal("12000"), Currency.getInstance("USD")),
                        "Referral",
                        null,
                        List.of("vip", "west")),
                Status.NEW,
                null,
                false,
                owner,
                LocalDate.of(2026, 1, 9),
                NOW,
                ANA.user(),
                NOW,
                deletedAt == null ? null : new Lead.Trashed(deletedAt, null, false),
                null,
                null);
    }

    private static LeadActions actions() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(LeadAction.class, Open::new);
            context.register(LeadActions.class);
            context.refresh();
            return context.getBean(LeadActions.class);
        }
    }

    private static final class Open implements LeadAction {
        @Override
        public int place() {
            return 90;
        }

        @Override
        public List<BlockElement> draw(Sight sight) {
            return List.of(button(b -> b.actionId("open").text(plainText("Open"))));
        }
    }
}
