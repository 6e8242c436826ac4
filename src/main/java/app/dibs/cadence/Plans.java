package app.dibs.cadence;

import app.dibs.lead.Status;
import app.dibs.slack.TeamId;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The plans of the workspaces. Writes belong into a transaction. */
@Repository
public class Plans {
    private static final String SELECT = """
            select p.plan_id, p.version, p.name, p.sources, p.categories, p.statuses, s.days, s.kinds, s.words, (
                select count(*) from enrolment e
                where e.workspace_id = p.workspace_id and e.plan_id = p.plan_id and e.ended_at is null) as enrolled
            from nurture_plan p cross join lateral (
                select array_agg(s.day order by s.place) as days, array_agg(s.kind order by s.place) as kinds,
                    array_agg(s.words order by s.place) as words
                from nurture_step s where s.workspace_id = p.workspace_id and s.plan_id = p.plan_id) s
            where p.workspace_id = :workspace_id and p.deleted_at is null
            """;

    private final DatabaseClient database;
    private final Clock clock;

    Plans(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A plan with the number of leads that are in it. */
    public record Listed(Plan plan, long enrolled) {}

    /** What became of the wish to keep a plan. */
    public enum Kept {
        DONE,
        /** Another plan has that name. */
        NAME_TAKEN,
        /** Somebody changed or deleted it since the person saw it. */
        CHANGED
    }

    /** All of them, by name. */
    public Flux<Listed> all(TeamId team) {
        return database.sql(SELECT + "order by lower(p.name)")
                .bind("workspace_id", team.value())
                .map(row -> new Listed(plan(row), Objects.requireNonNull(row.get("enrolled", Long.class))))
                .all();
    }

    /** Those that take leads by themselves, by name. */
    Flux<Plan> withRules(TeamId team) {
        return database.sql(SELECT + """
                        and cardinality(p.sources) + cardinality(p.categories) + cardinality(p.statuses) > 0
                        order by lower(p.name)
                        """)
                .bind("workspace_id", team.value())
                .map(Plans::plan)
                .all();
    }

    /** One plan; empty where there is none with that id any more. */
    public Mono<Plan> find(TeamId team, long id) {
        return database.sql(SELECT + "and p.plan_id = :plan")
                .bind("workspace_id", team.value())
                .bind("plan", id)
                .map(Plans::plan)
                .one();
    }

    Mono<Boolean> hasAny(TeamId team) {
        return database.sql("select exists (select from nurture_plan where workspace_id = :workspace_id) as any_plan")
                .bind("workspace_id", team.value())
                .map(row -> Boolean.TRUE.equals(row.get("any_plan", Boolean.class)))
                .one();
    }

    /** Keeps a new plan. */
    public Mono<Kept> add(TeamId team, Plan plan) {
        return database.sql("""
                        insert into nurture_plan (workspace_id, name, sources, categories, statuses)
                        values (:workspace_id, :name, :sources, :categories, :statuses)
                        on conflict do nothing
                        returning plan_id
                        """)
                .bind("workspace_id", team.value())
                .bind("name", plan.name())
                .bind("sources", plan.rule().sources().toArray(String[]::new))
                .bind("categories", plan.rule().categories().toArray(String[]::new))
                .bind("statuses", statuses(plan.rule()))
                .map(row -> Objects.requireNonNull(row.get("plan_id", Long.class)))
                .one()
                .flatMap(id -> steps(team, id, plan).thenReturn(Kept.DONE))
                .defaultIfEmpty(Kept.NAME_TAKEN);
    }

    /** Keeps a plan that was changed; its version is the one that the person saw. */
    public Mono<Kept> change(TeamId team, Plan plan) {
        return nameTaken(team, plan).flatMap(taken -> taken ? Mono.just(Kept.NAME_TAKEN) : update(team, plan));
    }

    private Mono<Boolean> nameTaken(TeamId team, Plan plan) {
        return database.sql("""
                        select exists (
                            select from nurture_plan
                            where workspace_id = :workspace_id and lower(name) = lower(:name) and plan_id <> :plan
                                and deleted_at is null) as taken
                        """)
                .bind("workspace_id", team.value())
                .bind("name", plan.name())
                .bind("plan", plan.id())
                .map(row -> Boolean.TRUE.equals(row.get("taken", Boolean.class)))
                .one();
    }

    private Mono<Kept> update(TeamId team, Plan plan) {
        return database.sql("""
                        update nurture_plan set version = version + 1, name = :name, sources = :sources,
                            categories = :categories, statuses = :statuses
                        where workspace_id = :workspace_id and plan_id = :plan and version = :seen and deleted_at is null
                        """)
                .bind("workspace_id", team.value())
                .bind("plan", plan.id())
                .bind("seen", plan.version())
                .bind("name", plan.name())
                .bind("sources", plan.rule().sources().toArray(String[]::new))
                .bind("categories", plan.rule().categories().toArray(String[]::new))
                .bind("statuses", statuses(plan.rule()))
                .fetch()
                .rowsUpdated()
                .flatMap(rows -> rows == 0
                        ? Mono.just(Kept.CHANGED)
                        : steps(team, plan.id(), plan).thenReturn(Kept.DONE));
    }

    /** It takes no more leads; those that are in it go on. Answers its name; empty where it is deleted already. */
    public Mono<String> delete(TeamId team, long id) {
        return database.sql("""
                        update nurture_plan set deleted_at = :now
                        where workspace_id = :workspace_id and plan_id = :plan and deleted_at is null
                        returning name
                        """)
                .bind("workspace_id", team.value())
                .bind("plan", id)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .mapValue(String.class)
                .one();
    }

    /** It is back; not where another plan has its name by now. */
    public Mono<Boolean> restore(TeamId team, long id) {
        return database.sql("""
                        update nurture_plan p set deleted_at = null
                        where p.workspace_id = :workspace_id and p.plan_id = :plan and not exists (
                            select from nurture_plan o
                            where o.workspace_id = p.workspace_id and lower(o.name) = lower(p.name)
                                and o.deleted_at is null and o.plan_id <> p.plan_id)
                        """)
                .bind("workspace_id", team.value())
                .bind("plan", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private Mono<Void> steps(TeamId team, long id, Plan plan) {
        List<Step> steps = plan.steps();
        Mono<Void> without = database.sql(
                        "delete from nurture_step where workspace_id = :workspace_id and plan_id = :plan")
                .bind("workspace_id", team.value())
                .bind("plan", id)
                .then();
        return without.then(database.sql("""
                        insert into nurture_step (workspace_id, plan_id, place, day, kind, words)
                        select :workspace_id, :plan, s.place, s.day, s.kind, s.words
                        from unnest(:days, :kinds, :words) with ordinality as s (day, kind, words, place)
                        """)
                .bind("workspace_id", team.value())
                .bind("plan", id)
                .bind("days", steps.stream().map(step -> (short) step.day()).toArray(Short[]::new))
                .bind("kinds", steps.stream().map(step -> step.kind().word()).toArray(String[]::new))
                .bind("words", steps.stream().map(Step::words).toArray(String[]::new))
                .then());
    }

    private static String[] statuses(Rule rule) {
        return rule.statuses().stream().map(Status::word).sorted().toArray(String[]::new);
    }

    private static Plan plan(Readable row) {
        Short[] days = Objects.requireNonNull(row.get("days", Short[].class));
        String[] kinds = texts(row, "kinds");
        String[] words = texts(row, "words");
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            steps.add(new Step(days[i], TaskKind.of(kinds[i]), words[i]));
        }
        return new Plan(
                Objects.requireNonNull(row.get("plan_id", Long.class)),
                Objects.requireNonNull(row.get("version", Integer.class)),
                Objects.requireNonNull(row.get("name", String.class)),
                steps,
                new Rule(
                        List.of(texts(row, "sources")),
                        List.of(texts(row, "categories")),
                        Stream.of(texts(row, "statuses")).map(Status::of).collect(Collectors.toSet())));
    }

    private static String[] texts(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String[].class), column);
    }
}
