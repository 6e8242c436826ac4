package app.dibs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.slack.SlackFault;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlackAwayIntegrationTests {
    private static final int LETTERS = 200;
    private static final int PROBES = 5;

    private final ScriptedSlack slack = new ScriptedSlack();

    /** What was tried may stand there, and is looked for first; the rest comes without a look. */
    @Test
    void triesALetterNowAndThenAndLeavesTheOthersAsTheyAre() {
        try (Branch branch = new Branch(slack, Told::post, Map.of("probe-every", "50ms"))) {
            Workplace here = new Workplace(branch);
            slack.goesAway();
            branch.commit(here.team, "1", letters()).block();
            Workplace.until(() -> !here.states().contains("sending"));
            int atFirst = slack.calls().size();
            Workplace.until(() -> slack.calls().size() >= atFirst + PROBES);

            List<Workplace.Row> untouched = here.rows().stream()
                    .filter(row -> row.attempts() == 0 && !row.maybeSent())
                    .toList();
            slack.isBack();
            here.awaitAll("sent", LETTERS);

            assertThat(untouched).hasSizeGreaterThan(LETTERS / 2);
            assertThat(slack.posted().stream()
                            .distinct()
                            .filter(text -> Collections.frequency(slack.posted(), text) == 1))
                    .hasSizeGreaterThan(LETTERS / 2);
            assertThat(slack.looked().stream().distinct()).hasSizeLessThan(LETTERS / 2);
        }
    }

    /** As long as some get through, the others are tried again one by one. */
    @Test
    void goesOnAsLongAsSomeGetThrough() {
        try (Branch branch = new Branch(slack, Told::post, Map.of("probe-every", "1h"))) {
            Workplace here = new Workplace(branch);
            for (int i = 0; i < LETTERS; i += 2) {
                slack.next("C" + i, ScriptedSlack.fails(SlackFault.Kind.UNKNOWN_OUTCOME, "503"));
            }

            branch.commit(here.team, "1", letters()).block();

            here.awaitAll("sent", LETTERS);
            assertThat(slack.posted()).hasSize(LETTERS + LETTERS / 2);
        }
    }

    private static Letter[] letters() {
        return IntStream.range(0, LETTERS)
                .mapToObj(i -> Told.letter("C" + i + "/" + i))
                .toArray(Letter[]::new);
    }
}
