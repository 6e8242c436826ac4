package app.dibs.stages;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.customer.NewStage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageLinesTests {
    @Test
    void readsALineForEachStage() {
        assertThat(StageLines.read("\n Talk, 5 \r\n\nRound 2: 40 %\n\tDone\t100\nSay it 7%\n")
                        .asOptional())
                .contains(List.of(
                        new NewStage("Talk", 5),
                        new NewStage("Round 2", 40),
                        new NewStage("Done", 100),
                        new NewStage("Say it", 7)));
    }

    @Test
    void keepsACommaThatBelongsToTheName() {
        assertThat(StageLines.read("Legal, finance, and IT, 60").asOptional())
                .contains(List.of(new NewStage("Legal, finance, and IT", 60)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Round 2", "Proposal", ", 50", "50", "Proposal, ", "Proposal, fifty", "Proposal, -5"})
    void asksForWhatIsMissingAndNamesTheLine(String line) {
        assertThat(StageLines.read("Talk, 5\n" + line).problem())
                .get()
                .asString()
                .contains(line.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Proposal, 101", "Proposal, 999999999", "Proposal 140%"})
    void refusesAProbabilityOutOfRange(String line) {
        assertThat(StageLines.read(line).problem()).get().asString().contains("from 0 to 100", line);
    }

    @Test
    void refusesNothingAndTwiceTheSameAndTooLong() {
        assertThat(StageLines.read(" \n ").problem()).get().asString().contains("at least one stage");
        assertThat(StageLines.read("Talk, 5\ntALK, 6").problem())
                .get()
                .asString()
                .contains("“tALK” stands there twice");
        assertThat(StageLines.read("x".repeat(76) + ", 5").problem())
                .get()
                .asString()
                .contains("at most 75");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "100,100", "40 %,40", "007%,7"})
    void readsAPercentage(String typed, int percent) {
        assertThat(StageLines.percent(typed)).hasValue(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "101", "-1", "5.5", "many", "99999999999"})
    void readsNothingElseAsAPercentage(String typed) {
        assertThat(StageLines.percent(typed)).isEmpty();
    }
}
