package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.workspace.Member;
import app.dibs.workspace.Northwind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListLineTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    private static final Member ANA = Northwind.ana(Northwind.workspace());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            mine                                   ; owner:<@U0ANA>
            owner:me                               ; owner:<@U0ANA>
            owner:<@U0BEN|ben>                     ; owner:<@U0BEN>
            unassigned                             ; unassigned
            owner:nobody                           ; unassigned
            overdue                                ; overdue
            due:none starred                       ; starred due:none
            Status:New,lost                        ; status:lost,new
            source:referral                        ; source:Referral
            #vip tag:west                          ; tag:vip tag:west
            tag:"West Coast"                       ; 'tag:"West Coast"'
            company:"Acme Corp" contact:Bob        ; 'company:"Acme Corp" contact:Bob'
            value:>10k                             ; value:>=10000
            value:<5k                              ; value:<=5000
            value:1k..2.5k                         ; value:1000..2500
            value:12k                              ; value:12000..12000
            created:>2026-01-01                    ; created:>=2026-01-02
            created:<2026-01-01                    ; created:<=2025-12-31
            created:2026-01                        ; created:2026-01-01..2026-01-31
            created:7d                             ; created:>=2026-03-03
            created:yesterday                      ; created:2026-03-09..2026-03-09
            sort:value                             ; sort:value
            sort:newest                            ; ''
            jane acme.com                          ; jane acme.com
            "status:new"                           ; '"status:new"'
            https://acme.com                       ; '"https://acme.com"'
            trash door                             ; trash door
            """)
    void readsWhatPeopleTypeAndWritesItTheSameForTheSameList(String typed, String written) {
        ListLine line = ListLine.read(typed, ANA, CLOCK);

        assertThat(line.problems()).isEmpty();
        assertThat(line).hasToString(written);
        assertThat(ListLine.read(written, ANA, CLOCK)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stauts:new       | Did you mean `status:`?
            status:nwe       | Did you mean new?
            source:webiste   | Did you mean Website?
            sort:price       | there are: newest, value, follow-up, touched, untouched, name.
            owner:ana        | Choose the owner from the list
            created:soon     | takes a day such as 2026-01-31
            value:lots       | lots
            value:           | Say what to look for behind `value:`.
            mine unassigned  | A lead has one owner at most
            flavour:sweet    | To look for the text itself, put it in quotation marks
            """)
    void saysWhatItCouldNotRead(String typed, String words) {
        assertThat(ListLine.read(typed, ANA, CLOCK).problems())
                .singleElement()
                .asString()
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overdue status:lost", "value:>10k value:<5k", "created:>2026-02-01 created:<2026-01-01"})
    void saysWhyNothingCanBeLikeThat(String typed) {
        assertThat(ListLine.read(typed, ANA, CLOCK).filter().contradiction()).isPresent();
    }

    @Test
    void showsARepTheirOwnFollowUpsFirstAndAManagerAllThatIsNew() {
        assertThat(ListLine.firstOf(ANA)).hasToString("owner:<@U0ANA> sort:follow-up");
        assertThat(ListLine.firstOf(Northwind.sam(Northwind.workspace()))).hasToString("");
    }
}
