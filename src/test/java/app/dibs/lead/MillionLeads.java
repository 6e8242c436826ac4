package app.dibs.lead;

import app.dibs.DibsWithoutSlack;
import app.dibs.slack.SilentSlack;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A workspace with a million leads of the last three years, of 50 owners; a tenth belongs to nobody, a fifth is lost or
 * converted. Its neighbour has a thousand.
 */
final class MillionLeads implements AutoCloseable {
    static final int LEADS = Integer.getInteger("leads", 1_000_000);

    private static final TeamId TEAM = new TeamId("T1");
    private static final String PEOPLE = """
            insert into workspace (workspace_id, name, bot_user_id) values ('T1', 'Large', 'B'), ('T2', 'Small', 'B')
            """;
    private static final String MEMBERS = """
            insert into member (workspace_id, user_id, name, role, time_zone)
            select w.workspace_id, 'U' || i, 'Member ' || i, 'rep', 'Europe/London'
            from workspace w cross join generate_series(1, 50) i
            """;
    /** A number below another, for each lead and each salt as if by chance, and at each start the same. */
    private static final String CHANCE = """
            create or replace function chance(i bigint, salt int, below int) returns int language sql immutable
            return ((hashint8extended(i, salt) & 9223372036854775807) % below)::int;
            """;

    private static final String LEADS_OF_A_TEAM = """
            insert into lead (workspace_id, number, name, company, contact, email, phone, status, lost_reason, source,
                category, value, owner_id, follow_up, tags, starred, created_at, created_by, touched_at, ended_at)
            select team, i,
                (array['Anna','Ben','Chloe','David','Elena','Farid','Grace','Hiro','Ines','Jack'])[1 + chance(i, 1, 10)]
                    || ' ' || initcap(substr(md5('name' || i), 1, 8)),
                initcap(substr(md5('company' || i % 50000), 1, 7)) || ' '
                    || (array['Doors','Gates','Foods','Labs'])[1 + (i % 4)::int],
                case when chance(i, 2, 7) = 0 then 'Contact ' || chance(i, 3, 20000) end,
                'p' || i || '@' || substr(md5('company' || i % 50000), 1, 7) || '.example',
                '+1' || 200 + chance(i, 17, 800) || lpad((i % 10000000)::text, 7, '0'),
                status,
                case when status = 'lost' then 'Too expensive' end,
                (array['Website','Referral','Email','Phone','Social','LinkedIn','Cold outreach','Event','Advertisement',
                    'Other'])[1 + chance(i, 4, 10)],
                (array['Consumer','Business','Partner','Public sector'])[1 + chance(i, 5, 4)],
                case when chance(i, 6, 5) > 0 then chance(i, 7, 200000) end,
                case when chance(i, 8, 10) > 0 then 'U' || 1 + chance(i, 9, 50) end,
                case when chance(i, 10, 3) > 0 then current_date - 30 + chance(i, 11, 60) end,
                case when chance(i, 12, 11) = 0 then array['vip'] when chance(i, 13, 997) = 0 then array['rare'] else '{}' end,
                chance(i, 14, 5000) = 0,
                now() - make_interval(mins => ((COUNT - i) * 1576800 / COUNT)::int), 'U1', touched_at,
                case when status in ('lost', 'converted') then touched_at end
            from (select 'TEAM'::text as team) t cross join generate_series(FIRST::bigint, LAST) i
            cross join lateral (select (array['new','new','new','contacted','contacted','contacted','qualified',
                'qualified','lost','converted'])[1 + chance(i, 16, 10)] as status,
                now() - make_interval(mins => ((COUNT - i) * chance(i, 15, 1576800) / COUNT)::int) as touched_at) s
            """;

    /** What Home's filters can ask for, one of each kind and where it matters one of many leads and one of few. */
    private static final List<String> FILTERS = List.of(
            "status:qualified",
            "status:lost",
            "source:Event",
            "category:Partner",
            "tag:vip",
            "tag:rare",
            "mine",
            "unassigned",
            "company:\"E828ae3 Labs\"",
            "contact:\"Contact 7\"",
            "overdue",
            "today",
            "starred",
            "created:400d..399d",
            "created:700d..600d",
            "value:>199k",
            "value:<50k",
            "c4ca42",
            "anna");

    final DibsWithoutSlack dibs = new DibsWithoutSlack(new SilentSlack());
    final Member reader;

    /**
     * Fills it, which takes minutes of a processor.
     *
     * @param processors how many of them it may keep busy
     */
    MillionLeads(int processors) {
        DatabaseClient database = database();
        dibs.sql(CHANCE);
        dibs.sql(PEOPLE);
        dibs.sql(MEMBERS);
        List<String> indexes = dibs.look("""
                select indexdef from pg_indexes
                where tablename = 'lead' and indexname not like '%pkey' order by indexdef not like '%gin%'
                """, String.class);
        dibs.look(
                        "select indexname from pg_indexes where tablename = 'lead' and indexname not like '%pkey'",
                        String.class)
                .forEach(index -> dibs.sql("drop index " + index));
        fill("T1", LEADS, processors);
        fill("T2", 1000, processors);
        dibs.sql("""
                insert into lead_figure select workspace_id, status, count(*), sum(coalesce(value, 0)) from lead
                group by workspace_id, status
                """);
        dibs.sql("""
                insert into lead_owner_figure
                select workspace_id, coalesce(owner_id, ''), count(*), coalesce(sum(value), 0) from lead
                where status in ('new', 'contacted', 'qualified') group by workspace_id, owner_id
                """);
        dibs.sql("""
                insert into lead_turnover
                select workspace_id, quarter_of(at), what, count(*), coalesce(sum(value), 0)
                from (
                    select workspace_id, created_at as at, 'created' as what, value from lead
                    union all
                    select workspace_id, ended_at, status, value from lead where ended_at is not null) happened
                group by workspace_id, quarter_of(at), what
                """);
        dibs.sql("alter system set maintenance_work_mem = '512MB'");
        dibs.sql("alter system set max_parallel_maintenance_workers = 0");
        dibs.sql("select pg_reload_conf()");
        Flux.fromIterable(indexes)
                .flatMap(index -> database.sql(index).then(), processors)
                .then()
                .block();
        dibs.sql("vacuum analyze lead, lead_turnover, lead_owner_figure");
        reader = dibs.bean(Members.class)
                .find(TEAM, new UserId("U1"))
                .blockOptional()
                .orElseThrow();
    }

    private void fill(String team, int count, int processors) {
        Flux.range(0, processors)
                .flatMap(i -> fill(team, count, count * i / processors + 1, count * (i + 1) / processors), processors)
                .then()
                .block();
    }

    /** As a replica would: no trigger looks at each single row. */
    private Mono<Void> fill(String team, int count, int first, int last) {
        String leads = LEADS_OF_A_TEAM
                .replace("TEAM", team)
                .replace("COUNT", Integer.toString(count))
                .replace("FIRST", Integer.toString(first))
                .replace("LAST", Integer.toString(last));
        return database()
                .sql("set session_replication_role = replica; " + leads + "; set session_replication_role = origin")
                .then();
    }

    /** A list as this workspace's reader would type it. */
    ListLine line(String typed) {
        return ListLine.read(typed, reader, Clock.systemUTC());
    }

    /** The lists that Home's filters can ask for, alone and in pairs, as people type them; none first. */
    List<String> lists() {
        List<String> lists = new ArrayList<>(List.of(""));
        lists.addAll(FILTERS);
        for (int i = 0; i < FILTERS.size(); i++) {
            String one = FILTERS.get(i);
            FILTERS.subList(i + 1, FILTERS.size()).stream()
                    .map(other -> one + " " + other)
                    .filter(this::isSensible)
                    .forEach(lists::add);
        }
        return lists;
    }

    private boolean isSensible(String typed) {
        ListLine line = line(typed);
        return line.problems().isEmpty() && line.filter().contradiction().isEmpty();
    }

    DatabaseClient database() {
        return dibs.bean(DatabaseClient.class);
    }

    /** The plan of a statement with what is bound to it, as one text. */
    String plan(String statement, Map<String, Object> values) {
        return planned(statement, values).blockOptional().orElseThrow();
    }

    /** The same, in the transaction of the caller. */
    Mono<String> planned(String statement, Map<String, Object> values) {
        return database()
                .sql("explain " + statement)
                .bindValues(values)
                .mapValue(String.class)
                .all()
                .collectList()
                .map(lines -> String.join("\n", lines));
    }

    @Override
    public void close() {
        dibs.close();
    }
}
