package app.dibs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.card.Origin;
import app.dibs.customer.Pipeline;
import app.dibs.customer.Saved;
import app.dibs.customer.Stage;
import app.dibs.slack.Metadata;
import app.dibs.workspace.Northwind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What travels from step to step. */
class ConvertDraftTests {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final Pipeline SALES =
            new Pipeline(1, "Sales", List.of(new Stage(11, "Meeting", 25), new Stage(12, "Contract", 90)));
    private static final Pipeline PARTNERS = new Pipeline(2, "Partners", List.of(new Stage(21, "Talk", 5)));

    @Test
    void travelsAsTextAndComesBackTheSame() {
        ConvertDraft draft = draft(alike(Saved.By.EMAIL)).with(ConvertField.ADDRESS, "1 \"Canal\"\n<Amsterdam>");
        assertThat(Metadata.read(Metadata.text(draft), ConvertDraft.class)).isEqualTo(draft);
    }

    @Test
    void forgetsAFieldThatWasEmptied() {
        assertThat(draft(null).with(ConvertField.EMAIL, "").typed()).doesNotContainKey("email");
    }

    @Test
    void aStageIsOneOfItsPipelineAndTheProbabilityFollowsIt() {
        ConvertDraft first = draft(null).settled(List.of(SALES, PARTNERS));
        assertThat(first.get(ConvertField.STAGE)).isEqualTo("11");
        assertThat(first.get(ConvertField.PROBABILITY)).isEqualTo("25");
        ConvertDraft second = first.with(ConvertField.STAGE, "12").settled(List.of(SALES, PARTNERS));
        assertThat(second.get(ConvertField.PROBABILITY)).isEqualTo("90");
        ConvertDraft third = second.with(ConvertField.PIPELINE, "2").settled(List.of(SALES, PARTNERS));
        assertThat(third.get(ConvertField.STAGE)).isEqualTo("21");
        assertThat(third.get(ConvertField.PROBABILITY)).isEqualTo("5");
    }

    @Test
    void aProbabilityThatWasTypedStays() {
        ConvertDraft typed = draft(null).settled(List.of(SALES)).with(ConvertField.PROBABILITY, "33");
        assertThat(typed.with(ConvertField.STAGE, "12").settled(List.of(SALES)).get(ConvertField.PROBABILITY))
                .isEqualTo("33");
    }

    @ParameterizedTest
    @CsvSource({"won, 100", "lost, 0", "open, 25"})
    void theProbabilityOfADealThatEndedIsKnown(String status, String probability) {
        ConvertDraft draft = draft(null)
                .settled(List.of(SALES))
                .with(ConvertField.STATUS, status)
                .settled(List.of(SALES));
        assertThat(draft.get(ConvertField.PROBABILITY)).isEqualTo(probability);
    }

    @Test
    void aBlockThatFollowsAnotherHasAnotherId() {
        ConvertDraft draft = draft(null).settled(List.of(SALES, PARTNERS));
        ConvertDraft other = draft.with(ConvertField.PIPELINE, "2").settled(List.of(SALES, PARTNERS));
        assertThat(StepForm.blockId(ConvertField.STAGE, other))
                .isNotEqualTo(StepForm.blockId(ConvertField.STAGE, draft));
        assertThat(StepForm.blockId(ConvertField.PROBABILITY, other))
                .isNotEqualTo(StepForm.blockId(ConvertField.PROBABILITY, draft));
        assertThat(StepForm.blockId(ConvertField.DEAL_NAME, other))
                .isEqualTo(StepForm.blockId(ConvertField.DEAL_NAME, draft));
    }

    @Test
    void whereAMatchHasSomethingElseThePersonChooses() {
        ConvertDraft linked = draft(alike(Saved.By.EMAIL));
        assertThat(StepForm.differing(linked)).containsExactly(ConvertField.TAKE_NAME, ConvertField.TAKE_PHONE);
        assertThat(StepForm.differing(linked.with(ConvertField.HOW, ConvertDraft.MAKE)))
                .isEmpty();
    }

    @Test
    void aMatchByNameAloneIsNotLinkedUnasked() {
        assertThat(draft(null).alike(alike(Saved.By.NAME)).get(ConvertField.HOW))
                .isEmpty();
        assertThat(draft(null).alike(alike(Saved.By.PHONE)).links()).isTrue();
    }

    @Test
    void asksAgainWhenAnAddressWasTyped() {
        ConvertDraft draft = draft(null).askedNow();
        assertThat(draft.mustAskAgain()).isFalse();
        assertThat(draft.with(ConvertField.EMAIL, "JANE@acme.com").mustAskAgain())
                .isFalse();
        assertThat(draft.with(ConvertField.EMAIL, "other@acme.com").mustAskAgain())
                .isTrue();
        assertThat(draft.with(ConvertField.EMAIL, "other@acme.com")
                        .with(ConvertField.WHAT, ConvertDraft.DEAL)
                        .mustAskAgain())
                .isFalse();
    }

    @Test
    void saysExactlyWhatWillBeMade() {
        ConvertDraft draft = draft(null)
                .with(ConvertField.ACCOUNT, ConvertDraft.EXISTING)
                .with(ConvertField.EXISTING, "3 Acme <Ltd>")
                .with(ConvertField.DEAL, ConvertDraft.YES)
                .with(ConvertField.DEAL_NAME, "Doors");
        assertThat(ConvertWords.willMake(draft))
                .startsWith(
                        "Convert makes the contact Jane Doe, uses the account A-3 Acme &lt;Ltd&gt; and makes the deal Doors."
                                + " L-42 becomes Converted");
        assertThat(ConvertWords.willMake(draft(alike(Saved.By.EMAIL))))
                .startsWith("Convert links C-7 Janet and fills its blanks. L-42");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VALUE       | -5         | VALUE
            VALUE       | 12 apples  | VALUE
            PROBABILITY | 101        | PROBABILITY
            PROBABILITY | 12.5       | PROBABILITY
            CLOSE       | 2027-01-10 | CLOSE
            CLOSE       | 2047-01-12 | CLOSE
            STATUS      | lost       | REASON
            """)
    void whatIsOutOfRangeIsSaidAtItsField(ConvertField field, String typed, ConvertField wrong) {
        ConvertDraft draft = deal().with(field, typed);
        ConvertForm form = new ConvertForm(draft, Northwind.workspace(), MONDAY);
        assertThat(form.deal()).isNull();
        assertThat(form.wrong()).containsOnlyKeys(wrong);
    }

    @Test
    void whatIsRightIsRead() {
        ConvertForm form = new ConvertForm(
                deal().with(ConvertField.VALUE, "$12k").with(ConvertField.PROBABILITY, "40 %"),
                Northwind.workspace(),
                MONDAY);
        Wish.ForDeal read = form.deal();
        assertThat(form.wrong()).isEmpty();
        assertThat(read).isNotNull();
        assertThat(read.value()).isEqualByComparingTo("12000");
        assertThat(read.probability()).isEqualTo(40);
        assertThat(read.stage()).isEqualTo(11);
    }

    private static ConvertDraft deal() {
        return draft(null)
                .with(ConvertField.DEAL, ConvertDraft.YES)
                .with(ConvertField.DEAL_NAME, "Doors")
                .settled(List.of(SALES));
    }

    private static ConvertDraft draft(@Nullable Alike alike) {
        return new ConvertDraft(42, 3, "*Jane Doe*", new Origin(null, null, false), false, Map.of(), alike, "", null)
                .with(ConvertField.WHAT, ConvertDraft.CONTACT)
                .with(ConvertField.HOW, ConvertDraft.proposed(alike))
                .with(ConvertField.FIRST, "Jane")
                .with(ConvertField.LAST, "Doe")
                .with(ConvertField.EMAIL, "jane@acme.com")
                .with(ConvertField.PHONE, "+1 415-555-0134");
    }

    private static Alike alike(Saved.By by) {
        return new Alike(7, 2, "Janet", "jane@acme.com", "+14155550199", "Acme", by);
    }
}
