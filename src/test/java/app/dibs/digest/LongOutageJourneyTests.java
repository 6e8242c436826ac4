package app.dibs.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Faults;
import app.dibs.sandbox.Member;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Slack is away in the middle of a large team's morning. */
class LongOutageJourneyTests extends Mornings {
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final int EACH = 100;
    private static final int BEFORE = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** In the east it is evening when Slack is back, in the west it is not. */
    @Test
    void allArriveOnceAndInTheEveningWaitForTheMorning() {
        LocalDate tuesday = monday.plusDays(1);
        owners("EAST", NEW_YORK);
        owners("WEST", LOS_ANGELES);
        awaits("select count(*) / %d from member where user_id ~ '^U1(EAST|WEST)'".formatted(2 * EACH));
        everyOwner().forEach(owner -> lead("Lead of " + owner, owner, monday));

        long mark = dibs.slack().inspector().mark();
        to(tuesday, LocalTime.of(14, 30), LOS_ANGELES);
        assertThat(dibs.slack().inspector().await(mark, "chat.postMessage", BEFORE, PATIENCE))
                .isTrue();
        dibs.slack().faults().on("chat.postMessage", Faults.Kind.SERVER_ERROR, -1);
        awaits("select count(*) from outbox where kind = 'digest' and state = 'retrying'");
        to(tuesday, LocalTime.of(15, 30), LOS_ANGELES);
        dibs.slack().faults().off("chat.postMessage");
        dibs.awaitLetters();

        assertThat(west()).allMatch(owner -> digests(owner, tuesday) == 1);
        List<String> waiting =
                east().filter(owner -> digests(owner, tuesday) == 0).toList();
        assertThat(waiting).isNotEmpty();
        assertThat(east()).allMatch(owner -> digests(owner, tuesday) <= 1);

        LocalDate wednesday = tuesday.plusDays(1);
        waiting.forEach(owner -> lead("New lead of " + owner, owner, wednesday));
        to(wednesday, NINE, NEW_YORK);
        waiting.forEach(owner -> digest(owner, wednesday)
                .sees("1 overdue, 1 due today")
                .sees("Lead of " + owner)
                .sees("New lead of " + owner));
        dibs.awaitLetters();
        assertThat(east()).allMatch(owner -> digests(owner, wednesday) == 1);
        assertThat(waiting).allMatch(owner -> digests(owner, tuesday) == 0);
    }

    private static void owners(String side, ZoneId zone) {
        IntStream.range(0, EACH)
                .mapToObj(i -> Member.of(
                        owner(side, i), "Owner %s %d".formatted(side, i), "Sales", zone.getId(), Member.Role.MEMBER))
                .forEach(dibs.slack()::join);
    }

    private static Stream<String> everyOwner() {
        return Stream.concat(east(), west());
    }

    private static Stream<String> east() {
        return IntStream.range(0, EACH).mapToObj(i -> owner("EAST", i));
    }

    private static Stream<String> west() {
        return IntStream.range(0, EACH).mapToObj(i -> owner("WEST", i));
    }

    private static String owner(String side, int i) {
        return "U1%s%03d".formatted(side, i);
    }
}
