package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TagChangeTests {
    @Test
    void readsWhatComesAndWhatGoes() {
        assertThat(TagChange.read("+vip -cold #west coast, +a b").asOptional())
                .contains(new TagChange(List.of("vip", "west coast", "a b"), List.of("cold")));
    }

    @Test
    void wordsWithoutASignAreTagsThatCome() {
        assertThat(TagChange.read("vip hot").asOptional()).contains(new TagChange(List.of("vip", "hot"), List.of()));
    }

    @Test
    void keepsAHyphenWithinATag() {
        assertThat(TagChange.read("+follow-up").asOptional()).contains(new TagChange(List.of("follow-up"), List.of()));
    }

    @Test
    void asksWhereNothingIsTyped() {
        assertThat(TagChange.read(" + , - ").problem())
                .hasValueSatisfying(why -> assertThat(why).contains("+vip -cold"));
    }

    @Test
    void refusesATagThatIsTooLong() {
        assertThat(TagChange.read("+" + "x".repeat(51)).problem())
                .hasValueSatisfying(why -> assertThat(why).contains("at most 50 characters"));
    }

    @Test
    void changesWhatIsThereUpperAndLowerCaseAlike() {
        TagChange change = new TagChange(List.of("VIP", "new"), List.of("Cold"));
        assertThat(change.applyTo(List.of("vip", "cold", "west"))).containsExactly("vip", "west", "new");
    }

    @Test
    void tellsWhatMakesOneListOfAnother() {
        assertThat(TagChange.between(List.of("a", "B"), List.of("b", "c")))
                .isEqualTo(new TagChange(List.of("c"), List.of("a")));
    }
}
