package app.dibs.capture;

import static app.dibs.capture.Northwind.ANA;
import static app.dibs.capture.Northwind.CHLOE;
import static app.dibs.capture.Northwind.CLOCK;
import static app.dibs.capture.Northwind.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.capture.CaptureForm.Checked;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.LeadLine;
import app.dibs.lead.Money;
import app.dibs.lead.NewLead;
import app.dibs.lead.Owner;
import app.dibs.lead.Reading;
import app.dibs.workspace.Member;
import app.dibs.workspace.Workspace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureFormTests {
    private static final Reading<Optional<Owner>> NOBODY = Reading.understood(Optional.empty());

    @Test
    void readsEveryField() {
        TypedForm form = new TypedForm()
                .text("name", "  Jane   Doe ")
                .text("company", "Acme")
                .text("contact", "Bob Ray")
                .text("email", "Jane@acme.com")
                .text("phone", "(415) 555-0134")
                .text("value", "$12k")
                .option("source", "Referral")
                .option("category", "Business")
                .day("2026-01-12")
                .text("tags", "#vip, West Coast")
                .text("note", "Met at the fair.\nLikes tea.");
        assertThat(good(check(form, owner(ANA))))
                .isEqualTo(new NewLead(
                        new LeadFacts(
                                "Jane Doe",
                                "Acme",
                                "Bob Ray",
                                "Jane@acme.com",
                                "+14155550134",
                                new Money(new BigDecimal("12000"), Currency.getInstance("USD")),
                                "Referral",
                                "Business",
                                List.of("vip", "West Coast")),
                        Owner.of(ANA),
                        LocalDate.of(2026, 1, 12),
                        "Met at the fair.\nLikes tea."));
    }

    @Test
    void needsNothingButAName() {
        NewLead lead = good(check(new TypedForm().text("name", "Acme"), NOBODY));
        assertThat(lead)
                .isEqualTo(new NewLead(
                        new LeadFacts("Acme", null, null, null, null, null, null, null, List.of()), null, null, null));
    }

    @Test
    void tellsAllProblemsAtOnceEachBesideItsField() {
        TypedForm form = new TypedForm()
                .text("name", "\u200b")
                .text("company", "x".repeat(201))
                .text("email", "jane@acme")
                .text("phone", "12")
                .text("value", "a lot")
                .option("source", "Billboard")
                .day("2026-01-08")
                .text("tags", "y".repeat(51));
        Map<String, String> wrong = wrong(check(form, Reading.notUnderstood("not that one")));
        assertThat(wrong)
                .containsOnlyKeys("name", "company", "email", "phone", "value", "source", "follow_up", "tags", "owner")
                .containsEntry("name", CaptureWords.NAME_IS_MISSING)
                .containsEntry("owner", "not that one");
        assertThat(wrong.get("email")).contains("“jane@acme”", "no dot after the @");
        assertThat(wrong.get("follow_up")).contains("past");
        assertThat(wrong.get("source")).contains("“Billboard” is not one of the sources");
        assertThat(wrong.get("tags")).contains("at most 50 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    full_name | Jane                          | name     | First and last name are required here.
                    company   | Jane Doe                      | company  | Company is required here.
                    contact   | Jane Doe                      | contact  | Contact is required here.
                    email     | Jane Doe, +1 415 555 0134     | email    | E-mail is required here.
                    phone     | Jane Doe, jane@acme.com       | phone    | Phone is required here.
                    reach     | Jane Doe                      | email    | An e-mail address or a phone number is required here.
                    value     | Jane Doe                      | value    | Estimated value is required here.
                    source    | Jane Doe                      | source   | Source is required here.
                    category  | Jane Doe                      | category | Category is required here.
                    """)
    void asksForWhatTheWorkspaceRequires(String required, String line, String block, String sentence) {
        Workspace strict = Northwind.requiring(required);
        assertThat(wrong(CaptureForm.check(read(line), strict))).containsExactly(Map.entry(block, sentence));
        String all = line + " Roe, Acme, contact: Bob, joe@acme.com, +1 415 555 0135, $1k, referral, business";
        assertThat(CaptureForm.check(read(all.replace("Doe Roe", "Doe")), strict))
                .isInstanceOf(Checked.Good.class);
    }

    @Test
    void takesEitherWayToReachThePerson() {
        Workspace strict = Northwind.requiring("reach");
        assertThat(CaptureForm.check(read("Jane, +1 415 555 0134"), strict)).isInstanceOf(Checked.Good.class);
        assertThat(CaptureForm.check(read("Jane, jane@acme.com"), strict)).isInstanceOf(Checked.Good.class);
        assertThat(wrong(CaptureForm.check(read("Jane, phone: 12"), strict))).containsOnlyKeys("phone");
    }

    @Test
    void asksForTheSameInTheForm() {
        Member ana = Northwind.in(Northwind.requiring("source", "category"), ANA);
        assertThat(wrong(check(new TypedForm().text("name", "Jane"), ana, NOBODY)))
                .containsEntry("source", "Source is required here.")
                .containsOnlyKeys("source", "category");
    }

    @Test
    void judgesTheFollowUpByTheDayWhereTheOwnerIs() {
        TypedForm friday = new TypedForm().text("name", "Jane").day("2026-01-09");
        assertThat(good(check(friday, NOBODY)).followUp()).isEqualTo("2026-01-09");
        assertThat(good(check(friday, owner(ANA))).followUp()).isEqualTo("2026-01-09");
        assertThat(wrong(check(friday, owner(CHLOE)))).containsOnlyKeys("follow_up");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    vip hot              | vip,hot
                    #vip  +hot           | vip,hot
                    vip, West Coast      | vip,West Coast
                    West Coast,          | West Coast
                    vip, VIP, , vip      | vip
                    '# , +'              |
                    """)
    void partsTagsByCommasOrElseBySpaces(String typed, String expected) {
        List<String> tags = good(check(new TypedForm().text("name", "Jane").text("tags", typed), NOBODY))
                .facts()
                .tags();
        assertThat(String.join(",", tags)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void joinsANoteThatContinues() {
        TypedForm form = new TypedForm()
                .text("name", "Jane")
                .text("note", "one")
                .text("note_2", "two")
                .text("note_10", "ten");
        assertThat(good(check(form, NOBODY)).note()).isEqualTo("one\ntwo\nten");
    }

    @Test
    void checksALineTheSameWay() {
        assertThat(good(CaptureForm.check(read("Jane Doe, Acme, jane@acme.com, $12k, monday"), WORKSPACE)))
                .extracting(
                        lead -> lead.facts().name(), lead -> lead.facts().email(), NewLead::followUp, NewLead::owner)
                .containsExactly("Jane Doe", "jane@acme.com", LocalDate.of(2026, 1, 12), null);
        assertThat(wrong(CaptureForm.check(read("jane@acme, $12k"), WORKSPACE))).containsOnlyKeys("name", "email");
    }

    private static LeadLine read(String text) {
        return LeadLine.read(text, CaptureForm.context(ANA, ANA.today(CLOCK)));
    }

    private static Checked check(TypedForm form, Reading<Optional<Owner>> owner) {
        return check(form, ANA, owner);
    }

    private static Checked check(TypedForm form, Member by, Reading<Optional<Owner>> owner) {
        return CaptureForm.check(CaptureDraft.of(form.values(), by.workspace()), by, owner, CLOCK);
    }

    private static Reading<Optional<Owner>> owner(Member member) {
        return Reading.understood(Optional.of(Owner.of(member)));
    }

    private static NewLead good(Checked checked) {
        assertThat(checked).isInstanceOf(Checked.Good.class);
        return ((Checked.Good) checked).lead();
    }

    private static Map<String, String> wrong(Checked checked) {
        assertThat(checked).isInstanceOf(Checked.Wrong.class);
        return ((Checked.Wrong) checked).byBlockId();
    }
}
