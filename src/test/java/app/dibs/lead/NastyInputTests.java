package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.dibs.lead.LeadLine.Context;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NastyInputTests {
    private static final int LENGTH = 10_000;
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Context DESK = new Context(USD, "US", List.of("Website", "Referral", "Other"), TODAY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                " ",
                ",",
                ";",
                "\n",
                "\"",
                "“",
                "<",
                "<mailto:",
                "@",
                "a@",
                "a@b.",
                "a@b.co ",
                "a@b.co,",
                ".",
                "-",
                "+1 ",
                "1,",
                "1,000",
                "1.000,",
                "(1)",
                "#",
                "#a ",
                "+a,",
                "jan ",
                "jan 15,",
                "in ",
                "fri,",
                "note",
                "note:",
                "$",
                "$1,",
                "\u0301",
                "\u0316\u0301",
                "\u200F",
                "\uD800",
                "\uFDFA",
                "𝟗",
                "१",
                "&amp;",
                "&",
                "x,",
                "tel:",
                "'s ",
                "refferal,"
            })
    void answersInNoTimeHoweverLongTheText(String unit) {
        var text = unit.repeat(LENGTH / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(readEverything(text)).allSatisfy(why -> assertThat(why).hasSizeLessThan(400));
            assertThat(readEverything("Jane, " + text + "!")).isNotNull();
        });
    }

    @Test
    void losesNoLetterAndFailsOnNothing() {
        var random = new Random(11);
        var snippets = List.of(
                "Jane",
                "Äöü",
                "Acme",
                "Inc.",
                "jane@acme.com",
                "jane@",
                "+1 415 555 0134",
                "415",
                "12k",
                "$12,000",
                "€5",
                "-3",
                "friday",
                "3/4/2027",
                "15 jan",
                "2027",
                "referral",
                "refferal",
                "source: fair",
                "#vip",
                "+hot",
                "note: x",
                "note",
                "\"",
                "“",
                "”",
                "<",
                ">",
                "<mailto:",
                "|",
                "@",
                ":",
                "&amp;",
                "\u200F",
                "\uD83D",
                "🦊",
                "١٢",
                "due: soon",
                "x12");
        var joints = List.of(", ", ",", "; ", "\n", " ", "", "،");
        for (int round = 0; round < 1_500; round++) {
            var typed = random.ints(random.nextInt(1, 12), 0, snippets.size())
                    .mapToObj(index -> snippets.get(index) + joints.get(random.nextInt(joints.size())))
                    .collect(Collectors.joining());
            var kept = kept(LeadLine.read(typed, DESK));
            for (var word : List.of("jane", "acme", "äöü", "inc", "🦊")) {
                assertThat(kept.contains(word))
                        .as(typed)
                        .isEqualTo(typed.toLowerCase(Locale.ROOT).contains(word));
            }
        }
    }

    private static String kept(LeadLine lead) {
        var fields = Stream.of(
                lead.name(),
                lead.company(),
                lead.email(),
                lead.phone(),
                lead.value(),
                lead.source(),
                lead.note(),
                lead.tags(),
                lead.raw());
        return fields.filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> readEverything(String text) {
        var lead = LeadLine.read(text, DESK);
        return Stream.of(
                        Money.read(text, USD).problem().stream(),
                        EmailAddress.read(text).problem().stream(),
                        Phone.read(text, "US").problem().stream(),
                        FollowUpDate.read(text, TODAY).problem().stream(),
                        Suggestion.nearest(text, DESK.sources()).stream(),
                        lead.problems().stream().map(LeadLine.Problem::why))
                .flatMap(why -> why)
                .toList();
    }
}
