package app.dibs.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import app.dibs.delivery.Changes;
import app.dibs.delivery.Outbox;
import app.dibs.lead.LeadRows;
import app.dibs.slack.SilentSlack;
import app.dibs.slack.TeamId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The mornings of 10,000 owners with 20 due leads each, all at the same minute: how many statements they take, and how long
 * compared with the one plain query for all of it, without the rests between pages of owners. It reports times, and never
 * fails for them; what people who click feel of it, {@code MorningRushBench} tells.
 */
@Tag("bench")
class DigestBench {
    private static final int OWNERS = Integer.getInteger("owners", 10_000);
    private static final int LEADS = 20;
    private static final int ROUNDS = 8;
    private static final TeamId TEAM = new TeamId("T1");
    private static final Instant MORNING = Instant.parse("2027-01-12T09:00:00Z");

    /** All that the digests tell of the leads, in their order. */
    private static final String PLAIN = "select " + LeadRows.COLUMNS + "\n" + LeadRows.FROM + """
            where l.workspace_id = 'T1' and l.follow_up <= date '2027-01-14' and l.deleted_at is null
                and l.status in ('new', 'contacted', 'qualified')
            order by l.owner_id, l.follow_up, l.value desc nulls last, l.number
            """;

    private static DibsWithoutSlack dibs;

    @BeforeAll
    static void fill() {
        dibs = new DibsWithoutSlack(new SilentSlack());
        dibs.sql(
                "insert into workspace (workspace_id, name, bot_user_id, leads_channel) values ('T1', 'Large', 'B', 'C1')");
        dibs.sql(
                "insert into member (workspace_id, user_id, name, role, time_zone) select 'T1', 'U' || lpad(i::text, 5, '0'),"
                        + " 'Owner ' || i, 'rep', 'Europe/London' from generate_series(1, " + OWNERS + ") i");
        // As a replica would: no trigger looks at each single row.
        dibs.sql("""
                set session_replication_role = replica;
                insert into lead (workspace_id, number, name, company, email, value, source, owner_id, follow_up, created_at,
                    created_by, touched_at)
                select 'T1', i, 'Lead ' || i, 'Company ' || i %% 5000, 'lead' || i || '@example.com', i %% 9000, 'Referral',
                    'U' || lpad((1 + i / %d)::text, 5, '0'), date '2027-01-12' - (i %% 9), now(), 'U00001', now()
                from generate_series(0, %d) i;
                set session_replication_role = origin
                """.formatted(LEADS, OWNERS * LEADS - 1));
        // What is claimed is not sent here: all letters wait for a day.
        dibs.sql("alter table outbox alter column due_at set default now() + interval '1 day'");
        dibs.sql("vacuum analyze");
    }

    @AfterAll
    static void close() {
        dibs.close();
    }

    @Test
    void mornings() {
        List<Long> plain = new ArrayList<>();
        List<Long> claiming = new ArrayList<>();
        List<Long> reading = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            dibs.sql("truncate digest, outbox");
            long query = plain();
            long claims = claims();
            long reads = reads();
            // The first round warms the code up.
            if (round > 0) {
                plain.add(query);
                claiming.add(claims);
                reading.add(reads);
            }
        }
        long peak = usedMegabytes();
        System.out.printf(
                "BENCH %d owners with %d leads each; the least of %d mornings, for what else the machine does%n",
                OWNERS, LEADS, ROUNDS);
        line("the plain query of all due leads", Collections.min(plain), plain);
        line("claiming", Collections.min(claiming), plain);
        line("reading what is told", Collections.min(reading), plain);
        line("the database part in all", Collections.min(claiming) + Collections.min(reading), plain);
        System.out.printf("BENCH %-46s %8d MB of %d%n", "memory in use afterwards", peak, maxMegabytes());
    }

    private static void line(String what, long millis, List<Long> plain) {
        System.out.printf("BENCH %-46s %8d ms   x %.2f%n", what, millis, (double) millis / Collections.min(plain));
    }

    /** How long the query takes until all of its leads are read, in milliseconds. */
    private static long plain() {
        long start = System.nanoTime();
        Long rows = dibs.bean(DatabaseClient.class)
                .sql(PLAIN)
                .map(LeadRows::lead)
                .all()
                .count()
                .block();
        assertThat(rows).isEqualTo((long) OWNERS * LEADS);
        return millisSince(start);
    }

    private static long claims() {
        DigestClaims claims = new DigestClaims(
                dibs.bean(DueDigests.class),
                dibs.bean(DigestSections.class),
                new StaticListableBeanFactory(Map.of("morning", dibs.bean(Morning.class)))
                        .getBeanProvider(Morning.class),
                dibs.bean(Outbox.class),
                dibs.bean(Changes.class),
                Clock.fixed(MORNING, ZoneOffset.UTC));
        dibs.forgetStatements();
        long start = System.nanoTime();
        Integer claimed = claims.round(TEAM, null)
                .expand(round -> round.last() == null ? Mono.empty() : claims.round(TEAM, round.last()))
                .map(round -> round.claimed().size())
                .reduce(0, Integer::sum)
                .block();
        long millis = millisSince(start);
        assertThat(claimed).isEqualTo(OWNERS);
        long statements = dibs.statements().stream()
                .filter(sql -> sql.contains("insert into digest") || sql.contains("insert into outbox"))
                .count();
        // Two for each page, and one claim more that finds nobody left.
        assertThat(statements).isLessThanOrEqualTo(2L * OWNERS / DigestClaims.PAGE + 1);
        return millis;
    }

    private static long reads() {
        DigestContents contents = dibs.bean(DigestContents.class);
        List<String> pages = dibs.bean(DatabaseClient.class)
                .sql("select distinct page from digest order by page")
                .mapValue(String.class)
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
        assertThat(pages).hasSize(OWNERS / DueDigests.PAGE);
        dibs.forgetStatements();
        long start = System.nanoTime();
        Long read = Flux.fromIterable(pages)
                .concatMap(page -> contents.waiting(TEAM, page))
                .map(page -> page.digests().size())
                .reduce(0L, Long::sum)
                .block();
        long millis = millisSince(start);
        assertThat(read).isEqualTo(OWNERS);
        assertThat(dibs.statements().stream().filter(sql -> !sql.contains("outbox")))
                .hasSize(2 * pages.size());
        return millis;
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static long usedMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static long maxMegabytes() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }
}
