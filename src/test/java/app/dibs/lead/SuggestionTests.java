package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTests {
    private static final List<String> WORDS =
            List.of("new", "add", "find", "list", "claim", "assign", "settings", "today", "Referral", "Cold outreach");

    @ParameterizedTest
    @CsvSource(textBlock = """
            nwe, new
            neww, new
            lits, list
            clam, claim
            CLAIM, claim
            asign, assign
            setings, settings
            tody, today
            refferal, Referral
            cold outraech, Cold outreach
            """)
    void namesTheWordThatWasMeant(String typed, String meant) {
        assertThat(Suggestion.nearest(typed, WORDS)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "xyz", "banana", "delete everything", "\u200F"})
    void keepsSilentWhereNothingIsNear(String typed) {
        assertThat(Suggestion.nearest(typed, WORDS)).isEmpty();
    }

    @Test
    void doesNotOfferAWordInWhichNothingIsLeftOfTheTypedOne() {
        assertThat(Suggestion.nearest("x", List.of("a"))).isEmpty();
    }

    @Test
    void prefersTheFirstOfEquallyNearWords() {
        assertThat(Suggestion.nearest("cat", List.of("car", "cap"))).hasValue("car");
    }

    @Test
    void hasNothingToSayAboutAVeryLongText() {
        assertThat(Suggestion.nearest("new".repeat(5_000), WORDS)).isEmpty();
        assertThat(Suggestion.nearest("new", List.of("new".repeat(5_000)))).isEmpty();
    }
}
