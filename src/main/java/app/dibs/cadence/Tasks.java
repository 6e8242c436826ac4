package app.dibs.cadence;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.lead.LeadRows;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tasks that come of plans, with the leads that they are for. Reads only. */
@Repository
public class Tasks {
    private static final String COLUMNS = """
            , t.task_id, t.kind as task_kind, t.words as task_words, t.due as task_due, t.status as task_state,
                t.settled_by as task_settled_by, s.name as task_settled_name, p.name as plan_name
            """;

    /** What belongs to a task {@code t}. */
    private static final String WITH_PLAN = """
                join enrolment e on e.workspace_id = t.workspace_id and e.enrolment_id = t.enrolment_id
                join nurture_plan p on p.workspace_id = e.workspace_id and p.plan_id = e.plan_id
                left join member s on s.workspace_id = t.workspace_id and s.user_id = t.settled_by
            """;

    /** Tasks {@code t} without their leads. */
    private static final String ALONE =
            "select t.task_id" + COLUMNS.replace(", t.task_id,", ",") + "from task t\n" + WITH_PLAN;

    private static final String IS_OPEN = "l.deleted_at is null and l.status in ('new', 'contacted', 'qualified')";

    private final DatabaseClient database;

    Tasks(DatabaseClient database) {
        this.database = database;
    }

    /** A task and the lead that it is for. */
    public record ForLead(Lead lead, Task task) {}

    /** One task of that lead; empty where it has none with that id. */
    public Mono<Task> find(TeamId team, LeadNumber lead, long id) {
        return database.sql(ALONE + """
                        where t.workspace_id = :workspace_id and t.task_id = :task and t.lead_number = :lead
                        """)
                .bind("workspace_id", team.value())
                .bind("task", id)
                .bind("lead", lead.value())
                .map(Tasks::task)
                .one();
    }

    /** The open tasks of a lead in their order. */
    public Flux<Task> open(TeamId team, LeadNumber lead) {
        return database.sql(ALONE + """
                        where t.workspace_id = :workspace_id and t.lead_number = :lead and t.status = 'open'
                        order by t.due, t.place
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", lead.value())
                .map(Tasks::task)
                .all();
    }

    /**
     * A lead with all tasks of the plan that it is in, or was in last.
     *
     * @param running whether it is in it now
     */
    public record OfLead(Lead lead, boolean running, List<Task> tasks) {}

    /** One lead with its tasks in their order; empty for no such lead. */
    public Mono<OfLead> ofLead(TeamId team, LeadNumber number) {
        return database.sql("select " + LeadRows.COLUMNS + COLUMNS + LeadRows.FROM + """
                            left join (
                                task t
                        """ + WITH_PLAN + """
                            ) on t.workspace_id = l.workspace_id and t.enrolment_id = (
                                select max(n.enrolment_id) from enrolment n
                                where n.workspace_id = :workspace_id and n.lead_number = :number)
                        where l.workspace_id = :workspace_id and l.number = :number
                        order by t.due, t.place
                        """)
                .bind("workspace_id", team.value())
                .bind("number", number.value())
                .map(row -> new Line(LeadRows.lead(row), row.get("task_id") == null ? null : task(row)))
                .all()
                .collectList()
                .filter(lines -> !lines.isEmpty())
                .map(Tasks::ofLead);
    }

    private record Line(Lead lead, @Nullable Task task) {}

    private static OfLead ofLead(List<Line> lines) {
        List<Task> tasks = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.task()).stream())
                .toList();
        Lead lead = lines.getFirst().lead();
        return new OfLead(lead, tasks.stream().anyMatch(task -> task.state() == Task.State.OPEN), tasks);
    }

    /**
     * The open tasks of all these people that are due on or before the day that it is where each of them is, the longest due
     * first: one statement for however many people. None in a workspace that does without plans.
     */
    public Flux<ForLead> dueBy(TeamId team, Map<UserId, LocalDate> days) {
        List<UserId> users = new ArrayList<>(days.keySet());
        return database.sql(
                        "select " + LeadRows.COLUMNS + COLUMNS + LeadRows.FROM + """
                            join unnest(:users, :days) as d (user_id, day)
                                on d.user_id = l.owner_id and l.next_task <= d.day
                            join task t on t.workspace_id = l.workspace_id and t.lead_number = l.number
                                and t.status = 'open' and t.due <= d.day
                        """ + WITH_PLAN + """
                        where l.workspace_id = :workspace_id and w.nurture and\s""" + IS_OPEN + """

                        order by t.due, l.value desc nulls last, t.task_id
                        """)
                .bind("workspace_id", team.value())
                .bind("users", users.stream().map(UserId::value).toArray(String[]::new))
                .bind("days", users.stream().map(days::get).toArray(LocalDate[]::new))
                .map(row -> new ForLead(LeadRows.lead(row), task(row)))
                .all();
    }

    /**
     * A task as it stands.
     *
     * @param at when it was settled, or moved to another day; null where neither was
     * @param by who did that, by name
     */
    public record Standing(
            Lead lead,
            Task task,
            @Nullable Instant at,
            @Nullable String by) {}

    /** These tasks, in no order; none in a workspace that does without plans. */
    public Flux<Standing> these(TeamId team, Collection<Long> ids) {
        return database.sql("select " + LeadRows.COLUMNS + COLUMNS + """
                            , coalesce(t.settled_at, t.moved_at) as task_at, coalesce(s.name, v.name) as task_by
                        """ + LeadRows.FROM + """
                            join task t on t.workspace_id = l.workspace_id and t.lead_number = l.number
                        """ + WITH_PLAN + """
                            left join member v on v.workspace_id = t.workspace_id and v.user_id = t.moved_by
                        where l.workspace_id = :workspace_id and w.nurture and t.task_id = any(:tasks)
                        """)
                .bind("workspace_id", team.value())
                .bind("tasks", ids.toArray(Long[]::new))
                .map(row -> new Standing(LeadRows.lead(row), task(row), instant(row), row.get("task_by", String.class)))
                .all();
    }

    private static @Nullable Instant instant(Readable row) {
        OffsetDateTime at = row.get("task_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /**
     * The open tasks of the whole team that have been overdue for as many days as the workspace waits before managers hear of
     * it, the longest overdue first.
     *
     * @param today where the manager is
     */
    public Flux<ForLead> longOverdue(TeamId team, LocalDate today, int most) {
        return database.sql(
                        "select " + LeadRows.COLUMNS + COLUMNS + LeadRows.FROM + """
                            join task t on t.workspace_id = l.workspace_id and t.lead_number = l.number
                                and t.status = 'open' and t.due <= cast(:today as date) - w.nurture_late_days
                        """ + WITH_PLAN + """
                        where l.workspace_id = :workspace_id and w.nurture
                            and l.next_task <= cast(:today as date) - w.nurture_late_days and\s""" + IS_OPEN + """

                        order by t.due, l.value desc nulls last, t.task_id
                        limit :most
                        """)
                .bind("workspace_id", team.value())
                .bind("today", today)
                .bind("most", most)
                .map(row -> new ForLead(LeadRows.lead(row), task(row)))
                .all();
    }

    /**
     * A lead that is in a plan, with the task that is next and how many there are.
     *
     * @param open all that are not settled yet, with the overdue ones
     */
    public record Nurtured(Lead lead, Task next, long overdue, long open, long settled) {}

    /**
     * The leads that are in a plan, by the day of their next task.
     *
     * @param owner whose; null for everybody's
     * @param from where the page begins or ends; null for the first page
     * @param size how many at most; they come in the order of the list, also before a place
     */
    public Flux<Nurtured> page(TeamId team, @Nullable UserId owner, LocalDate today, @Nullable Cursor from, int size) {
        boolean backward = from != null && from.backward();
        String order = backward ? "l.next_task desc, l.number desc" : "l.next_task, l.number";
        String where = (owner == null ? "" : " and l.owner_id = :owner")
                + (from == null
                        ? ""
                        : " and (l.next_task, l.number) " + (backward ? "<" : ">") + " (cast(:day as date), :number)");
        DatabaseClient.GenericExecuteSpec statement = database.sql(PAGE.formatted(where, order))
                .bind("workspace_id", team.value())
                .bind("today", today)
                .bind("size", size);
        DatabaseClient.GenericExecuteSpec owned = owner == null ? statement : statement.bind("owner", owner.value());
        DatabaseClient.GenericExecuteSpec placed = from == null
                ? owned
                : owned.bind("day", LocalDate.parse(from.key())).bind("number", from.number());
        return placed.map(Tasks::nurtured).all();
    }

    private static final String PAGE = "with page as (select l.number from lead l\n"
            + "where l.workspace_id = :workspace_id and l.next_task is not null and " + IS_OPEN + "%1$s\n"
            + "order by %2$s limit :size)\n"
            + "select " + LeadRows.COLUMNS + COLUMNS + ", figures.*\n" + LeadRows.FROM + """
                join page on page.number = l.number
                join lateral (
                    select * from task n
                    where n.workspace_id = l.workspace_id and n.lead_number = l.number and n.status = 'open'
                    order by n.due, n.place limit 1) t on true
            """ + WITH_PLAN + """
                cross join lateral (
                    select count(*) filter (where f.status = 'open' and f.due < :today) as overdue_tasks,
                        count(*) filter (where f.status = 'open') as open_tasks,
                        count(*) filter (where f.status in ('done', 'skipped')) as settled_tasks
                    from task f
                    where f.workspace_id = t.workspace_id and f.enrolment_id = t.enrolment_id) figures
            where l.workspace_id = :workspace_id
            order by %2$s
            """;

    private static Nurtured nurtured(Readable row) {
        return new Nurtured(
                LeadRows.lead(row),
                task(row),
                need(row, "overdue_tasks", Long.class),
                need(row, "open_tasks", Long.class),
                need(row, "settled_tasks", Long.class));
    }

    private static Task task(Readable row) {
        String settledBy = row.get("task_settled_by", String.class);
        return new Task(
                need(row, "task_id", Long.class),
                need(row, "plan_name", String.class),
                TaskKind.of(need(row, "task_kind", String.class)),
                need(row, "task_words", String.class),
                need(row, "task_due", LocalDate.class),
                Task.State.of(need(row, "task_state", String.class)),
                settledBy == null
                        ? null
                        : new Task.Settled(new UserId(settledBy), need(row, "task_settled_name", String.class)));
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
