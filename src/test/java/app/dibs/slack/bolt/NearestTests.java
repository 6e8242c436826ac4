package app.dibs.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTests {
    @ParameterizedTest
    @CsvSource({"snoze, snooze, 1", "nwe, new, 1", "add, add, 0", "claim, calim, 1", "'', due, 3", "list, stats, 4"})
    void countsSwappedMissedAndMistakenLetters(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
        assertThat(Nearest.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Nearest.to("tdoay", List.of("new", "today", "trash"))).contains("today");
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(Nearest.to("banana", List.of("new", "today", "add"))).isEmpty();
    }

    @Test
    void doesNotTakeAnyShortWordForAnotherOne() {
        assertThat(Nearest.to("x", List.of("add", "due"))).isEmpty();
    }
}
