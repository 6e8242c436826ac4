package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import app.dibs.slack.SilentSlack;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of those that nobody has worked for longest, narrowed down by when they were created. */
class LongestUntouchedIntegrationTests {
    private static DibsWithoutSlack dibs;
    private static Member reader;

    @BeforeAll
    static void fill() {
        dibs = new DibsWithoutSlack(new SilentSlack());
        dibs.sql("insert into workspace (workspace_id, name, bot_user_id) values ('T1', 'Northwind', 'B')");
        dibs.sql(
                "insert into member (workspace_id, user_id, name, role, time_zone) values ('T1', 'U1', 'Ana', 'rep', 'UTC')");
        lead(1, "2026-02-01T10:00Z", "2026-02-01T10:00Z");
        lead(2, "2026-03-01T00:00Z", "2026-05-01T10:00Z");
        lead(3, "2026-03-20T10:00Z", "2026-04-01T10:00Z");
        // It was touched by a node whose clock was behind that of the node that created it.
        lead(4, "2026-03-01T00:00:00.100Z", "2026-02-28T23:59:59.900Z");
        lead(5, "2026-03-31T23:59Z", "2026-03-31T23:59Z");
        lead(6, "2026-04-01T00:00Z", "2026-04-01T00:00Z");
        reader = dibs.bean(Members.class)
                .find(new TeamId("T1"), new UserId("U1"))
                .blockOptional()
                .orElseThrow();
    }

    private static void lead(long number, String createdAt, String touchedAt) {
        dibs.sql("""
                insert into lead (workspace_id, number, name, created_at, created_by, touched_at)
                values ('T1', %1$d, 'Lead %1$d', '%2$s', 'U1', '%3$s')
                """.formatted(number, createdAt, touchedAt));
    }

    @AfterAll
    static void close() {
        dibs.close();
    }

    @Test
    void holdsAllOfThatTimeInTheirOrder() {
        assertThat(page("created:2026-03-01..2026-03-31", null, 10).leads())
                .extracting(Lead::number)
                .containsExactlyElementsOf(numbers(4, 5, 3, 2));
    }

    @Test
    void goesOnFromPageToPageAndBack() {
        LeadPage first = page("created:2026-03-01..2026-03-31", null, 2);
        LeadPage second = page("created:2026-03-01..2026-03-31", first.next(), 2);

        assertThat(second.leads()).extracting(Lead::number).containsExactlyElementsOf(numbers(3, 2));
        assertThat(page("created:2026-03-01..2026-03-31", second.previous(), 2).leads())
                .extracting(Lead::number)
                .containsExactlyElementsOf(numbers(4, 5));
    }

    @Test
    void holdsAllWhereNoTimeIsNamed() {
        assertThat(page("", null, 10).leads())
                .extracting(Lead::number)
                .containsExactlyElementsOf(numbers(1, 4, 5, 6, 3, 2));
    }

    private static List<LeadNumber> numbers(long... numbers) {
        return LongStream.of(numbers).mapToObj(LeadNumber::new).toList();
    }

    private static LeadPage page(String typed, LeadPage.@Nullable Cursor from, int size) {
        return dibs.bean(LeadSearch.class)
                .page(reader, ListLine.read(typed, reader, Clock.systemUTC()).filter(), LeadSort.UNTOUCHED, from, size)
                .blockOptional()
                .orElseThrow();
    }
}
