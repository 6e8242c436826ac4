package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is asked at the door at every save is asked of indexes, however many leads there are. */
class LookalikesIntegrationTests {
    private static DibsWithoutSlack dibs;

    @BeforeAll
    static void start() {
        dibs = DibsWithoutSlack.withAna();
        // A thousand at once, as an import would: the counters by trigger get slow where one statement changes them too
        // often.
        for (int thousand = 1; thousand <= 8; thousand++) {
            dibs.look("""
                    with made as (
                        insert into lead (workspace_id, number, name, company, email, phone, created_at, created_by,
                            touched_at)
                        select 'T0NORTHWIND', 1000 + n, 'Person ' || n, 'Company ' || (n % 5000),
                            'p' || n || '@many.com', '+1415' || (5000000 + n), now(), 'U0ANA', now()
                        from generate_series(1000 * THOUSAND - 999, 1000 * THOUSAND) n returning 1)
                    select count(*) from made
                    """.replace("THOUSAND", Integer.toString(thousand)), Long.class);
        }
        dibs.sql("analyze lead");
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @Test
    void findsALookalikeByIndex() {
        String plan = String.join(
                "\n",
                dibs.bean(DatabaseClient.class)
                        .sql("explain " + Lookalikes.ALIKE)
                        .bind("workspace_id", "T0NORTHWIND")
                        .bind("itself", 7L)
                        .bind("name", "Person 42")
                        .bind("company", LeadTable.text("Company 42"))
                        .mapValue(String.class)
                        .all()
                        .collectList()
                        .blockOptional()
                        .orElseThrow());
        assertThat(plan).contains("lead_by_name", "lead_of_company").doesNotContain("Seq Scan on lead");
    }

    @Test
    void findsWhoHasAnAddressByIndex() {
        assertThat(plan("""
                select 1 from lead l
                where l.workspace_id = 'T0NORTHWIND' and l.deleted_at is null
                    and (lower(l.email) = lower('P42@many.com') or l.phone = '+14155000042')""")).contains("lead_of_email", "lead_of_phone").doesNotContain("Seq Scan");
    }

    private static String plan(String sql) {
        List<String> lines = dibs.look("explain " + sql, String.class);
        return String.join("\n", lines);
    }
}
