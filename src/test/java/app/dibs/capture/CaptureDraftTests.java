package app.dibs.capture;

import static app.dibs.capture.Northwind.ANA;
import static app.dibs.capture.Northwind.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.capture.CaptureForm.Checked;
import app.dibs.lead.LeadLine;
import app.dibs.lead.LeadLine.Field;
import app.dibs.lead.Reading;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaptureDraftTests {
    private static final String ALL =
            "Jane Doe, Acme, contact: Bob Ray, jane@acme.com, +1 415 555 0134, $12,000.50, referral, business, monday,"
                    + " #vip, #west, note: likes tea";

    @Test
    void fillsInWhatWasUnderstood() {
        CaptureDraft draft = draft(ALL);
        assertThat(draft.fields())
                .containsEntry(Field.NAME, "Jane Doe")
                .containsEntry(Field.COMPANY, "Acme")
                .containsEntry(Field.CONTACT, "Bob Ray")
                .containsEntry(Field.EMAIL, "jane@acme.com")
                .containsEntry(Field.PHONE, "+1 415-555-0134")
                .containsEntry(Field.VALUE, "$12,000.50")
                .containsEntry(Field.SOURCE, "Referral")
                .containsEntry(Field.CATEGORY, "Business")
                .containsEntry(Field.FOLLOW_UP, "2026-01-12")
                .containsEntry(Field.TAGS, "vip, west");
        assertThat(draft.notes()).containsExactly("likes tea");
        assertThat(draft.remarks()).isEmpty();
    }

    @Test
    void givesTheSameLeadWhenItIsSentAsItStands() {
        LeadLine line = line(ALL);
        CaptureDraft draft = CaptureDraft.of(line);
        TypedForm form = new TypedForm();
        draft.fields().forEach((field, text) -> {
            switch (field) {
                case SOURCE, CATEGORY -> form.option(CaptureFields.of(field), text);
                case FOLLOW_UP -> form.day(text);
                default -> form.text(CaptureFields.of(field), text);
            }
        });
        form.text("note", draft.notes().getFirst());
        assertThat(CaptureForm.check(
                        CaptureDraft.of(form.values(), ANA.workspace()),
                        ANA,
                        Reading.understood(Optional.empty()),
                        CLOCK))
                .isInstanceOf(Checked.Good.class)
                .isEqualTo(CaptureForm.check(line, ANA.workspace()));
    }

    @Test
    void putsWhatCouldNotBeReadIntoItsFieldWithTheReasonBelow() {
        CaptureDraft draft = draft("Jane Doe, email: jane@acme, phone: 12, value: a lot");
        assertThat(draft.fields())
                .containsEntry(Field.EMAIL, "jane@acme")
                .containsEntry(Field.PHONE, "12")
                .containsEntry(Field.VALUE, "a lot");
        assertThat(draft.remarks()).containsOnlyKeys(Field.EMAIL, Field.PHONE, Field.VALUE);
        assertThat(draft.remarks().get(Field.EMAIL)).contains("no dot after the @");
    }

    @Test
    void repeatsInTheSentenceWhatASelectOrADatePickerCannotHold() {
        CaptureDraft draft = draft("Jane Doe, source: bilboard, due: 2026-13-01");
        assertThat(draft.fields()).doesNotContainKeys(Field.SOURCE, Field.FOLLOW_UP);
        assertThat(draft.remarks().get(Field.SOURCE)).contains("bilboard");
        assertThat(draft.remarks().get(Field.FOLLOW_UP)).contains("2026-13-01");
    }

    @Test
    void keepsTheWordsOfASingleTagTogether() {
        assertThat(draft("Jane, #key account").fields()).containsEntry(Field.TAGS, "key account,");
    }

    @Test
    void continuesALongNoteInFurtherFieldsAndSaysSo() {
        String note = IntStream.range(0, 1000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        CaptureDraft draft = draft("Jane, note: " + note);
        assertThat(draft.notes()).hasSizeGreaterThan(1).allMatch(piece -> piece.length() <= 3000);
        assertThat(String.join(" ", draft.notes())).isEqualTo(note);
        assertThat(draft.remarks()).containsEntry(Field.NOTE, CaptureWords.NOTE_CONTINUES);
    }

    @Test
    void partsANoteWithoutSpacesBetweenCharacters() {
        String note = "😀".repeat(1600);
        CaptureDraft draft = draft("Jane, note: a" + note);
        assertThat(draft.notes()).allMatch(piece -> piece.length() <= 3000);
        assertThat(String.join("", draft.notes())).isEqualTo("a" + note);
        assertThat(draft.notes()).noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
    }

    @Test
    void putsWhatAFieldCannotTakeIntoTheNoteAndSaysSo() {
        CaptureDraft draft = draft("Jane, company: " + "a".repeat(3000) + "tail");
        assertThat(Objects.requireNonNull(draft.fields().get(Field.COMPANY))).hasSize(3000);
        assertThat(draft.notes()).containsExactly("tail");
        assertThat(draft.remarks().get(Field.COMPANY))
                .contains("At most 200 characters")
                .endsWith(CaptureWords.TEXT_CONTINUES);
    }

    @Test
    void saysHowMuchOfAnEndlessNoteIsMissing() {
        CaptureDraft draft = draft("Jane, note: " + "a".repeat(31_000));
        assertThat(draft.notes()).hasSize(10);
        assertThat(draft.remarks().get(Field.NOTE)).contains("1,000 characters");
    }

    @Test
    void isEmptyWhereNothingWasTyped() {
        assertThat(draft(" ")).isEqualTo(new CaptureDraft(Map.of(), List.of(), Map.of()));
    }

    private static CaptureDraft draft(String text) {
        return CaptureDraft.of(line(text));
    }

    private static LeadLine line(String text) {
        return LeadLine.read(text, CaptureForm.context(ANA, ANA.today(CLOCK)));
    }
}
