package app.dibs.edit;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.edit.Correction.Checked;
import app.dibs.edit.EditDraft.Marks;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.Money;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Role;
import app.dibs.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrectionTests {
    private static final Currency USD = Currency.getInstance("USD");
    private static final LeadFacts JANE = new LeadFacts(
            "Jane Doe",
            "Acme",
            null,
            "jane@acme.com",
            "+14155550134",
            new Money(new BigDecimal("12000"), USD),
            "Referral",
            "Business",
            List.of("vip", "west coast"));
    private static final Workspace NORTHWIND = new Workspace(
            new TeamId("T0NORTHWIND"),
            "Northwind",
            null,
            USD,
            "US",
            ZoneOffset.UTC,
            LocalTime.of(9, 0),
            Role.REP,
            List.of("Referral", "Website"),
            List.of("Business"),
            List.of("source"),
            false);
    private static final Member ANA =
            new Member(NORTHWIND, new UserId("U0ANA"), "Ana Souza", Role.REP, ZoneOffset.UTC, false, false);

    @Test
    void changesWhatWasTypedAndNothingElse() {
        LeadFacts after = good(Map.of(EditField.COMPANY, "", EditField.VALUE, "15k", EditField.CONTACT, " Ola  Nord "))
                .applyTo(JANE);
        assertThat(after)
                .isEqualTo(new LeadFacts(
                        "Jane Doe",
                        null,
                        "Ola Nord",
                        "jane@acme.com",
                        "+14155550134",
                        new Money(new BigDecimal("15000"), USD),
                        "Referral",
                        "Business",
                        List.of("vip", "west coast")));
    }

    @Test
    void namesEachFieldThatCannotBeRead() {
        Checked checked = read(Map.of(
                EditField.NAME, " ",
                EditField.EMAIL, "jane@acme",
                EditField.CONTACT, "x".repeat(201),
                EditField.SOURCE, "",
                EditField.CATEGORY, "Gone"));
        assertThat(checked).isInstanceOf(Checked.Wrong.class);
        assertThat(((Checked.Wrong) checked).why().keySet())
                .containsExactly(
                        EditField.NAME, EditField.CONTACT, EditField.EMAIL, EditField.SOURCE, EditField.CATEGORY);
    }

    @Test
    void whatBothChangedIsAConflict() {
        Marks seen = Marks.of(JANE);
        LeadFacts theirs = good(Map.of(EditField.COMPANY, "Acme GmbH", EditField.VALUE, "13k"))
                .applyTo(JANE);
        assertThat(good(Map.of(EditField.COMPANY, "Acme Inc", EditField.NAME, "Jane D."))
                        .conflicts(theirs, seen))
                .containsExactly(EditField.COMPANY);
    }

    @Test
    void whatBothChangedToTheSameIsNone() {
        LeadFacts theirs = good(Map.of(EditField.VALUE, "13k")).applyTo(JANE);
        assertThat(good(Map.of(EditField.VALUE, "$13,000")).conflicts(theirs, Marks.of(JANE)))
                .isEmpty();
    }

    @Test
    void everyFieldReadsBackWhatItShows() {
        for (EditField field : EditField.values()) {
            assertThat(good(Map.of(field, field.text(JANE))).applyTo(JANE))
                    .as(field.label())
                    .isEqualTo(JANE);
        }
    }

    @Test
    void aFieldThatIsLongerThanAFormTakesIsNotInIt() {
        List<String> tags =
                IntStream.range(0, 100).mapToObj(i -> "t".repeat(40) + i).toList();
        Marks marks = Marks.of(JANE.withTags(tags));
        assertThat(marks.isInTheForm(EditField.TAGS)).isFalse();
        assertThat(marks.isInTheForm(EditField.NAME)).isTrue();
    }

    private static Correction good(Map<EditField, String> typed) {
        Checked checked = read(typed);
        assertThat(checked).isInstanceOf(Checked.Good.class);
        return ((Checked.Good) checked).correction();
    }

    private static Checked read(Map<EditField, String> typed) {
        return Correction.read(typed, ANA, LocalDate.of(2026, 1, 9));
    }
}
