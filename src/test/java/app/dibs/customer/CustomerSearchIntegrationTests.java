package app.dibs.customer;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.DibsWithoutSlack;
import app.dibs.slack.TeamId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked while a person types is asked of indexes, however many accounts and contacts there are. */
class CustomerSearchIntegrationTests {
    private static final TeamId TEAM = new TeamId("T0NORTHWIND");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static DibsWithoutSlack dibs;

    @BeforeAll
    static void start() {
        dibs = DibsWithoutSlack.withAna();
        dibs.look("""
                with companies as (
                    insert into account (workspace_id, number, name, website, created_at, created_by, touched_at)
                    select 'T0NORTHWIND', n, 'Company ' || md5(n::text) || ' 100%', 'www.c' || n || '.example', now(),
                        'U0ANA', now()
                    from generate_series(1, 20000) n returning 1),
                people as (
                    insert into contact (workspace_id, number, name, company, email, phone, created_at, created_by,
                        touched_at)
                    select 'T0NORTHWIND', n, md5('p' || n) || ' Person', 'Company ' || md5((n % 5000)::text),
                        'p' || n || '@many.com', '+1415' || (5000000 + n), now(), 'U0ANA', now()
                    from generate_series(1, 20000) n returning 1)
                select (select count(*) from companies) + (select count(*) from people)""", Long.class);
        dibs.sql("vacuum analyze account");
        dibs.sql("vacuum analyze contact");
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c", "Co", "c4ca42", "c123.ex"})
    void searchesByIndex(String typed) {
        for (String sql : List.of(CustomerSearch.accounts(typed), CustomerSearch.contacts(typed))) {
            assertThat(plan(sql, typed))
                    .doesNotContain("Seq Scan on account", "Seq Scan on contact")
                    .contains(CustomerSearch.part(typed) ? "_search" : "_by_name");
        }
    }

    @Test
    void findsByPartOfNameAndWebsiteAndByBeginning() {
        CustomerSearch search = dibs.bean(CustomerSearch.class);
        assertThat(names(search, "C4CA4238A0B9")).singleElement().asString().startsWith("Company c4ca4238a0b9");
        assertThat(names(search, "c123.example")).singleElement().asString().startsWith("Company 202cb962");
        assertThat(names(search, "co")).hasSize(100);
        assertThat(names(search, "xq")).isEmpty();
        assertThat(names(search, "c4_a")).isEmpty();
        assertThat(search.contacts(TEAM, "p77@many").blockOptional(PATIENCE).orElseThrow())
                .extracting(contact -> contact.facts().email())
                .containsExactly("p77@many.com");
    }

    @Test
    void findsSomeoneAlikeByIndex() {
        String sql = ContactMatches.select(
                "'T0NORTHWIND'",
                "'Ada Person'",
                "'Company c4ca4238a0b923820dcc509a6f75849b'",
                "'P42@many.com'",
                "'+14155000042'");
        assertThat(String.join("\n", dibs.look("explain " + sql, String.class)))
                .contains("contact_of_email", "contact_of_phone", "contact_of_company")
                .containsPattern("contact_(by_name|in_order)")
                .doesNotContain("Seq Scan on contact");
    }

    private static String plan(String sql, String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        String bound = Stream.of("part", "start")
                .reduce(
                        sql.replace(":workspace_id", "'T0NORTHWIND'"),
                        (all, name) -> all.replace(":" + name, "'" + ("part".equals(name) ? "%" : "") + text + "%'"));
        return String.join("\n", dibs.look("explain " + bound, String.class));
    }

    private static List<String> names(CustomerSearch search, String typed) {
        return search.accounts(TEAM, typed).blockOptional(PATIENCE).orElseThrow().stream()
                .map(Account::name)
                .toList();
    }
}
