package app.dibs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import app.dibs.customer.CustomerNumber.Kind;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How PostgreSQL finds customers among a hundred thousand: by indexes, whatever is asked for in whatever order. */
class DirectoryPlanTests {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

    private static DibsWithoutSlack dibs;
    private static Member ana;

    @BeforeAll
    static void fill() {
        dibs = DibsWithoutSlack.withAna();
        ana = dibs.bean(Members.class)
                .find(new TeamId("T0NORTHWIND"), new UserId("U0ANA"))
                .blockOptional(Duration.ofSeconds(20))
                .orElseThrow();
        dibs.sql("""
                insert into account (workspace_id, number, name, owner_id, created_at, created_by, touched_at)
                select 'T0NORTHWIND', n, 'Company ' || md5(n::text), case when n % 50 = 0 then 'U0ANA' end, now(), 'U0ANA',
                    now() - n * interval '1 minute'
                from generate_series(1, 30000) n""");
        dibs.sql("""
                insert into contact (workspace_id, number, name, account, tags, owner_id, created_at, created_by,
                    touched_at)
                select 'T0NORTHWIND', n, md5('p' || n) || ' Person', n % 30000 + 1,
                    case when n % 200 = 0 then array['vip'] else '{}'::text[] end,
                    case when n % 50 = 0 then 'U0ANA' end, now(), 'U0ANA', now() - n * interval '1 minute'
                from generate_series(1, 40000) n""");
        dibs.sql("""
                insert into deal (workspace_id, number, name, value, pipeline_id, stage_id, status, expected_close,
                    probability, owner_id, created_at, created_by, touched_at)
                select 'T0NORTHWIND', n, 'Deal ' || md5('d' || n), n, s.pipeline_id, s.stage_id,
                    case n % 3 when 0 then 'open' when 1 then 'won' else 'lost' end, date '2026-01-01' + n % 900, 50,
                    case when n % 50 = 0 then 'U0ANA' end, now(), 'U0ANA', now() - n * interval '1 minute'
                from generate_series(1, 40000) n
                join (select *, row_number() over () - 1 as at from stage where workspace_id = 'T0NORTHWIND') s
                    on s.at = n % 5""");
        for (String table : new String[] {"account", "contact", "deal"}) {
            dibs.sql("vacuum analyze " + table);
        }
    }

    @AfterAll
    static void close() {
        dibs.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whose=mine",
                "whose=nobodys",
                "text=c4ca42",
                "text=co",
                "text=c4ca42+company",
                "account=77",
                "tag=vip",
                "status=open",
                "close=this_month",
                "close=overdue",
                "stage=3;status=open",
                "whose=mine;status=open;close=later",
                "trash=yes"
            })
    void everyFilterInEveryOrderIsFoundByAnIndex(String narrowed) {
        for (Kind kind : Kind.values()) {
            for (DirectoryOrder order : DirectoryOrder.values()) {
                DirectoryChoice choice =
                        DirectoryChoice.read("%s;kind=%s;order=%s".formatted(narrowed, kind.word(), order.name()));
                assertThat(plan(choice))
                        .as("%s", choice)
                        .doesNotContain("Seq Scan on " + kind.word() + " x", "Seq Scan on " + kind.word() + "\n");
            }
        }
    }

    @Test
    void aLaterPageIsFoundByAnIndex() {
        DirectoryChoice choice = DirectoryChoice.read("kind=deal;order=value;from=f%3A20000%3A20000");
        assertThat(plan(choice)).contains("deal_by_value").doesNotContain("Seq Scan on deal");
    }

    @Test
    void theFiguresAreThoseOfTheRowsHoweverManyChangeAtOnce() {
        dibs.sql("update deal set deleted_at = now() where number % 7 = 0");
        dibs.sql("update deal set status = 'won', value = value + 1 where number % 11 = 0");
        dibs.sql("update contact set deleted_at = now() where number <= 100");
        dibs.sql("update contact set deleted_at = null where number <= 50");
        dibs.sql("delete from deal where number > 39000");
        assertThat(dibs.look("""
                select count(*) from (
                    select 'deal' as kind, stage_id, status, count(*) as live, sum(value) as value
                    from deal where deleted_at is null group by stage_id, status
                    union all
                    select 'contact', 0, '', count(*), 0 from contact where deleted_at is null
                    union all
                    select 'account', 0, '', count(*), 0 from account where deleted_at is null) counted
                join customer_figure f using (kind, stage_id, status, live, value)""", Long.class))
                .isEqualTo(dibs.look("select count(*) from customer_figure where live <> 0", Long.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c4ca42", "co", "company c4ca", ""})
    void aTextIsFoundInAllKindsByIndexes(String text) {
        Map<String, Object> values = new HashMap<>(DirectoryQuery.bound(text));
        values.put("workspace_id", "T0NORTHWIND");
        assertThat(explain(DirectoryQuery.ofAllKinds(text, 5), values))
                .doesNotContain("Seq Scan on contact", "Seq Scan on account", "Seq Scan on deal");
    }

    private static String plan(DirectoryChoice choice) {
        DirectoryQuery query = new DirectoryQuery(ana, choice, TODAY);
        Map<String, Object> values = new HashMap<>(query.values());
        values.put("size", 11);
        return explain(query.sql(), values);
    }

    /** The longest name first, so that no name is taken for the beginning of another. */
    private static String explain(String sql, Map<String, Object> values) {
        String bound = sql;
        for (Map.Entry<String, Object> value : values.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getKey().length()))
                .toList()) {
            bound = bound.replace(":" + value.getKey(), literal(value.getValue()));
        }
        return String.join("\n", dibs.look("explain " + bound, String.class));
    }

    private static String literal(Object value) {
        if (value instanceof String[] texts) {
            return "array['" + String.join("','", texts) + "']";
        }
        return value instanceof Number ? value.toString() : "'" + value + "'";
    }
}
