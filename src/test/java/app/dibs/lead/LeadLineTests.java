package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.LeadLine.Context;
import app.dibs.lead.LeadLine.Field;
import app.dibs.lead.LeadLine.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadLineTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Context DESK = new Context(
            Currency.getInstance("USD"),
            "US",
            List.of("Website", "Referral", "Email", "Phone", "Social", "LinkedIn", "Cold outreach", "Event", "Other"),
            FRIDAY);

    @Test
    void readsALeadAsARepTypesIt() {
        var lead = read("Jane Doe, Acme, jane@acme.com, +1 415 555 0134, $12,000, referral, next tuesday, #vip +hot,"
                + " note: met at the fair, call after 5; likes tea");
        assertThat(lead.name()).isEqualTo("Jane Doe");
        assertThat(lead.company()).isEqualTo("Acme");
        assertThat(lead.email()).isEqualTo(new EmailAddress("jane@acme.com"));
        assertThat(lead.phone()).isEqualTo(new Phone("+14155550134"));
        assertThat(lead.value()).extracting(Money::format).isEqualTo("$12,000");
        assertThat(lead.source()).isEqualTo("Referral");
        assertThat(lead.followUp()).isEqualTo(FRIDAY.plusDays(4));
        assertThat(lead.tags()).containsExactly("vip", "hot");
        assertThat(lead.note()).isEqualTo("met at the fair, call after 5; likes tea");
        assertThat(lead.problems()).isEmpty();
    }

    @Test
    void readsACategoryAsItReadsASource() {
        var desk = new Context(
                DESK.currency(), DESK.country(), DESK.sources(), List.of("Business", "Public sector"), FRIDAY);
        var lead = LeadLine.read("Jane, Acme, public SECTOR, contact: Bob Ray", desk);
        assertThat(lead.category()).isEqualTo("Public sector");
        assertThat(lead.contact()).isEqualTo("Bob Ray");
        assertThat(lead.understood()).isEqualTo("name Jane, company Acme, contact Bob Ray, category Public sector");
        assertThat(LeadLine.read("Jane, category: buisness", desk).problems())
                .singleElement()
                .extracting(LeadLine.Problem::why)
                .isEqualTo("“buisness” is not one of the categories here. Did you mean Business?");
        assertThat(LeadLine.read("Jane, Acme, bussiness", desk).problem(Field.CATEGORY))
                .isPresent();
        assertThat(LeadLine.read("Jane, Acme, business, public sector", desk).note())
                .isEqualTo("public sector");
    }

    @Test
    void tellsWhatItUnderstood() {
        assertThat(read("Jane Doe, jane@acme.com, $12k").understood())
                .isEqualTo("name Jane Doe, e-mail jane@acme.com, value $12,000");
        assertThat(read("Jane, Acme, 4155550134, referral, friday, #vip #hot, note: tea\nand cake")
                        .understood())
                .isEqualTo("name Jane, company Acme, phone +1 415-555-0134, source Referral,"
                        + " follow-up Fri 27 Nov 2026, tags vip and hot, note tea and cake");
        assertThat(read("").understood()).isEmpty();
    }

    @Test
    void readsThePiecesInAnyOrder() {
        var others = List.of(
                "jane@acme.com", "(415) 555-0134", "$12,000.50", "Cold Outreach", "Jan 15, 2027", "#vip", "+hot");
        var expected = read("Jane Doe, Acme, Inc., " + String.join(", ", others));
        assertThat(expected.understood())
                .isEqualTo("name Jane Doe, company Acme, Inc., e-mail jane@acme.com, phone +1 415-555-0134,"
                        + " value $12,000.50, source Cold outreach, follow-up Fri 15 Jan 2027, tags vip and hot");
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var pieces = new ArrayList<>(others);
            pieces.removeLast();
            Collections.shuffle(pieces, random);
            pieces.add(random.nextInt(pieces.size() + 1), "Jane Doe");
            pieces.add(random.nextInt(pieces.indexOf("Jane Doe") + 1, pieces.size() + 1), "Acme, Inc.");
            pieces.add("+hot");
            var line = String.join(List.of(", ", "; ", "\n", " ,", "，").get(round % 5), pieces);
            assertThat(read(line)).as(line).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Jane, $12,000                    | name Jane, value $12,000
            Jane,$12,000,referral            | name Jane, value $12,000, source Referral
            Jane,12,000,friday               | name Jane, follow-up Fri 27 Nov 2026, value $12,000
            Jane, 1,200,000.50               | name Jane, value $1,200,000.50
            Jane, 12.000,50                  | name Jane, value $12,000.50
            Jane, value: 12,000, Acme        | name Jane, company Acme, value $12,000
            Jane,4155550134,12k              | name Jane, phone +1 415-555-0134, value $12,000
            Jane,(415) 555-0134,12k          | name Jane, phone +1 415-555-0134, value $12,000
            Jane,+1 415 555 0134,500         | name Jane, phone +1 415-555-0134, value $500
            Jane,2027-01-15,500              | name Jane, value $500, follow-up Fri 15 Jan 2027
            Jane, 12 000                     | name Jane, value $12,000
            Jane, 415.555.0134               | name Jane, phone +1 415-555-0134
            Jane, 1200000                    | name Jane, value $1,200,000
            """)
    void tellsNumbersApart(String typed, String understood) {
        assertThat(List.of(read(typed).understood().split(", (?=[a-z])", -1)))
                .containsExactlyInAnyOrderElementsOf(List.of(understood.split(", (?=[a-z])", -1)));
        assertThat(read(typed).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "Doe, Jane", "3M"                 | name Doe, Jane, company 3M
            “Doe, Jane”; Acme                 | name Doe, Jane, company Acme
            "Friday", "$12k"                  | name Friday, company $12k
            "Unclosed, Acme                   | name "Unclosed, company Acme
            "JD" Doe, Acme                    | name "JD" Doe, company Acme
            name: Friday, company: 3M         | name Friday, company 3M
            Jane, source: website             | name Jane, source Website
            Jane, e-mail: jane@acme.com       | name Jane, e-mail jane@acme.com
            Jane, due: in 2 weeks             | name Jane, follow-up Fri 4 Dec 2026
            Jane, tags: vip hot VIP           | name Jane, tags vip and hot
            Jane, #big deal                   | name Jane, tags big deal
            Jane, #1 Plumbing                 | name Jane, company #1 Plumbing
            Jane, Fri, Jan 15, 2027           | name Jane, follow-up Fri 15 Jan 2027
            Jane, Jan 15, 3000                | name Jane, value $3,000, follow-up Fri 15 Jan 2027
            Jane, friday, 2 weeks             | name Jane, follow-up Fri 27 Nov 2026, note 2 weeks
            Jane @ Acme                       | name Jane @ Acme
            Jane, @jane                       | name Jane, company @jane
            Jane Doe jane@acme.com, Acme      | name Jane Doe, company Acme, e-mail jane@acme.com
            Jane Doe <jane@acme.com>          | name Jane Doe, e-mail jane@acme.com
            Jane Doe (jane@acme.com), Acme    | name Jane Doe, company Acme, e-mail jane@acme.com
            Jane,, ,;;\u200F, Acme            | name Jane, company Acme
            Jane, Acme, Ltd, 12k              | name Jane, company Acme, Ltd, value $12,000
            Ben &amp; Jerry, A&lt;B           | name Ben & Jerry, company A<B
            may jones, april, Sunny Day Ltd   | name may jones, company april, note Sunny Day Ltd
            NOTE: all of it, here             | note all of it, here
            Jane, notes : x                   | name Jane, note x
            Notehouse, Acme                   | name Notehouse, company Acme
            Jane, Acme, x@y.io, z@y.io, VP    | name Jane, company Acme, e-mail x@y.io, note z@y.io, VP
            """)
    void takesWhatPeopleType(String typed, String understood) {
        assertThat(read(typed).understood()).isEqualTo(understood);
        assertThat(read(typed).problems()).isEmpty();
    }

    @Test
    void takesOffTheLinksThatSlackPutsAroundWhatItRecognises() {
        assertThat(read("Jane Doe <mailto:jane@acme.com|jane@acme.com>, <tel:+14155550134|(415) 555-0134>,"
                                + " <http://acme.com|acme.com>, <#C012|vip>")
                        .understood())
                .isEqualTo("name Jane Doe, company acme.com, e-mail jane@acme.com, phone +1 415-555-0134, tags vip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "محمد العربي",
                "\u200Fשרה כהן\u200F",
                "李小龍",
                "Зоя 🦊",
                "👩‍👩‍👧 Family",
                "O’Neil-D'Arcy Jr.",
                "José\u0301",
                "ნინო",
                "Nguyễn Thị Ánh",
                "<!channel> Bob",
                "*bold* _it_",
                "Robert'); DROP TABLE lead;--"
            })
    void keepsANameOfAnyScriptAsItIs(String name) {
        assertThat(read('"' + name + "\", Acme").name()).isEqualTo(name);
    }

    @Test
    void dropsOnlyWhatNobodyCanSee() {
        assertThat(read("Ja\u0000ne\u202E \t Doe\uD800, Acme").name()).isEqualTo("Jane Doe");
        assertThat(read("اسم، شركة").company()).isEqualTo("شركة");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            jane@acme               | EMAIL     | has no dot after the @
            jane @acme.com          | EMAIL     | has a space in it
            jane@                   | EMAIL     | has nothing after the @
            email: jane             | EMAIL     | has no @
            +1 415 555              | PHONE     | is not a phone number I can call
            (415) 555-01            | PHONE     | is not a phone number I can call
            415 555 01345           | PHONE     | is not a phone number I can call
            415 555 0134 x12        | PHONE     | put “ext. 12” in a note
            phone: 12               | PHONE     | is not a phone number I can call
            €12k                    | VALUE     | Values here are kept in USD
            $12..5                  | VALUE     | is not an amount I can read
            -$500                   | VALUE     | cannot be negative
            1.125m                  | VALUE     | Please write it out in full
            value: lots             | VALUE     | is not an amount I can read
            3/4/2027                | FOLLOW_UP | Please name the month
            yesterday               | FOLLOW_UP | which is past
            31 feb                  | FOLLOW_UP | There is no 31 February
            due: soon               | FOLLOW_UP | is not a date I can read
            source: refferal        | SOURCE    | Did you mean Referral?
            source: fair            | SOURCE    | These work: Website, Referral, Email, Phone, Social and more.
            """)
    void keepsAWrongPieceBesideTheSentenceThatExplainsIt(String typed, Field field, String why) {
        var lead = read("Jane, Acme, " + typed + ", #vip");
        assertThat(lead.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.why()).contains(why);
            assertThat(typed).endsWith(problem.typed());
        });
        assertThat(lead.raw()).containsOnlyKeys(field);
        assertThat(lead.problem(field)).isPresent();
        assertThat(lead.understood()).isEqualTo("name Jane, company Acme, tags vip");
    }

    @Test
    void asksAboutANearMissOfASource() {
        assertThat(read("Jane, Acme, refferal").problems())
                .containsExactly(new Problem(
                        Field.SOURCE, "refferal", "“refferal” is not one of the sources here. Did you mean Referral?"));
    }

    @Test
    void keepsANameThatIsTooLongForTheForm() {
        var lead = read("x".repeat(10_000) + ", Acme");
        assertThat(lead.name()).isNull();
        assertThat(lead.company()).isEqualTo("Acme");
        assertThat(lead.raw()).containsEntry(Field.NAME, "x".repeat(10_000));
    }

    private static LeadLine read(String text) {
        return LeadLine.read(text, DESK);
    }
}
