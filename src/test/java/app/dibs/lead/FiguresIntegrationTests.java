package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import app.dibs.lead.DeskFigures.OfOwner;
import app.dibs.lead.DeskFigures.Turnover;
import app.dibs.slack.SilentSlack;
import app.dibs.slack.TeamId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** The figures that triggers keep are those that counting would give, whatever is done to leads. */
class FiguresIntegrationTests {
    private static final TeamId TEAM = new TeamId("T1");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

    private static DibsWithoutSlack dibs;

    @BeforeAll
    static void start() {
        dibs = new DibsWithoutSlack(new SilentSlack());
        dibs.sql(
                "insert into workspace (workspace_id, name, bot_user_id) values ('T1', 'One', 'B'), ('T2', 'Two', 'B')");
        dibs.sql("""
                insert into member (workspace_id, user_id, name, role, time_zone)
                select w, 'U' || i, 'Member ' || i, 'rep', 'Europe/London'
                from unnest(array['T1', 'T2']) w cross join generate_series(1, 14) i
                """);
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @BeforeEach
    void nothingIsThere() {
        dibs.sql("delete from lead");
    }

    private static void lead(int number, String createdAt, String owner, int value) {
        dibs.sql("""
                insert into lead (workspace_id, number, name, owner_id, value, created_at, created_by, touched_at)
                values ('T1', %d, 'Lead', nullif('%s', ''), %d, '%s', 'U1', '%4$s')
                """.formatted(number, owner, value, createdAt));
    }

    private static DeskFigures figures(ZoneId zone) {
        return dibs.bean(Figures.class)
                .of(TEAM, zone, MONDAY.plusDays(2), 12, 10)
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void aWeekBeginsAtMidnightOfMondayWhereTheReaderIs() {
        lead(1, "2027-01-10T18:14:59Z", "U1", 5);
        lead(2, "2027-01-10T18:15:00Z", "U1", 7);
        assertThat(figures(KATHMANDU).weeks())
                .extracting(week -> week.turnover().created().leads())
                .endsWith(1L, 1L)
                .hasSize(12);
        assertThat(figures(ZoneId.of("UTC")).weeks())
                .extracting(week -> week.turnover().created().leads())
                .endsWith(2L, 0L);
        Turnover sunday = dibs.bean(Figures.class)
                .between(TEAM, KATHMANDU, MONDAY.minusDays(1), MONDAY.minusDays(1))
                .blockOptional()
                .orElseThrow();
        assertThat(sunday.created().leads()).isEqualTo(1);
        assertThat(sunday.created().value()).isEqualByComparingTo("5");
    }

    @Test
    void namesTheTenOwnersWhoHaveMostAndAddsUpTheOthers() {
        for (int i = 1; i <= 14; i++) {
            lead(i, "2027-01-11T10:00:00Z", "U" + i, i * 100);
        }
        lead(20, "2027-01-11T10:00:00Z", "", 1250);
        DeskFigures figures = figures(KATHMANDU);
        assertThat(figures.byOwner())
                .hasSize(10)
                .extracting(OfOwner::name)
                .startsWith("Member 14", "Member 13", "", "Member 12");
        assertThat(figures.byOwner().get(2).owner()).isNull();
        assertThat(figures.others().owners()).isEqualTo(5);
        assertThat(figures.others().open().value()).isEqualByComparingTo("1500");
    }

    @Test
    void convertedAndLostCountWhenItHappenedUntilItIsTakenBack() {
        lead(1, "2027-01-04T10:00:00Z", "U1", 5);
        dibs.sql("update lead set status = 'lost', lost_reason = 'x', touched_at = '2027-01-12T10:00:00Z'");
        assertThat(figures(KATHMANDU).weeks().getLast().turnover().lost().leads())
                .isEqualTo(1);
        assertThat(figures(KATHMANDU).byOwner()).isEmpty();
        dibs.sql("update lead set name = 'Other', touched_at = '2027-01-20T10:00:00Z'");
        assertThat(figures(KATHMANDU).weeks().getLast().turnover().lost().leads())
                .isEqualTo(1);
        dibs.sql("update lead set status = 'new', lost_reason = null, touched_at = '2027-01-21T10:00:00Z'");
        assertThat(figures(KATHMANDU).weeks().getLast().turnover().isSomething())
                .isFalse();
        assertThat(figures(KATHMANDU).byOwner()).hasSize(1);
    }

    @Test
    void theFiguresAreWhatCountingGivesAfterAnythingThatIsDone() {
        Random chance = new Random(42);
        for (int i = 1; i <= 400; i++) {
            String time = "2027-01-%02dT%02d:%02d:00Z"
                    .formatted(1 + chance.nextInt(28), chance.nextInt(24), chance.nextInt(60));
            int number = 1 + chance.nextInt(60);
            dibs.sql(
                    switch (chance.nextInt(7)) {
                        case 0, 1 ->
                            """
                            insert into lead (workspace_id, number, name, owner_id, value, created_at, created_by, touched_at)
                            values ('T%d', %d, 'Lead', %s, %s, '%s', 'U1', '%5$s') on conflict do nothing
                            """.formatted(
                                            1 + chance.nextInt(2),
                                            number,
                                            chance.nextBoolean() ? "null" : "'U" + (1 + chance.nextInt(3)) + "'",
                                            chance.nextBoolean() ? "null" : chance.nextInt(1000),
                                            time);
                        case 2 -> change(number, time, "status = 'lost', lost_reason = 'x'");
                        case 3 -> change(number, time, "status = 'converted', lost_reason = null");
                        case 4 -> change(number, time, "status = 'contacted', lost_reason = null, value = " + i);
                        case 5 -> change(number, time, "owner_id = 'U" + (1 + chance.nextInt(3)) + "'");
                        default -> change(number, time, "deleted_at = case when deleted_at is null then now() end");
                    });
        }
        assertThat(rows("select count(*) from lead where status in ('lost', 'converted') and deleted_at is null"))
                .isNotEqualTo(List.of("0"));
        assertThat(rows("""
                        select concat_ws(' ', workspace_id, owner_id, leads, trim_scale(value)) from lead_owner_figure
                        where leads <> 0 or value <> 0 order by 1""")).isEqualTo(rows("""
                        select concat_ws(' ', workspace_id, coalesce(owner_id, ''), count(*),
                            trim_scale(coalesce(sum(value), 0)))
                        from lead where deleted_at is null and status in ('new', 'contacted', 'qualified')
                        group by workspace_id, owner_id order by 1"""));
        assertThat(rows("""
                        select concat_ws(' ', workspace_id, quarter, what, leads, trim_scale(value)) from lead_turnover
                        where leads <> 0 or value <> 0 order by 1""")).isEqualTo(rows("""
                        select concat_ws(' ', workspace_id, quarter_of(at), what, count(*),
                            trim_scale(coalesce(sum(value), 0)))
                        from (
                            select workspace_id, created_at as at, 'created' as what, value from lead
                            where deleted_at is null
                            union all
                            select workspace_id, ended_at, status, value from lead
                            where deleted_at is null and status in ('lost', 'converted')) x
                        group by workspace_id, quarter_of(at), what order by 1"""));
    }

    private static String change(int number, String time, String what) {
        return "update lead set touched_at = '%s', %s where number = %d".formatted(time, what, number);
    }

    private static List<String> rows(String sql) {
        return dibs.bean(DatabaseClient.class)
                .sql(sql)
                .map(row -> String.valueOf(row.get(0)))
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
