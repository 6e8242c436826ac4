package app.dibs.cadence;

import app.dibs.cadence.Enrolments.Way;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The enrolment and task tables, written. */
@Repository
class EnrolmentTable {
    private final DatabaseClient database;
    private final Clock clock;

    EnrolmentTable(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Answers the day of the first task; empty where the lead is in a plan, or its rule has taken the lead before. */
    Mono<LocalDate> enrol(Member by, Lead lead, Plan plan, Way way) {
        return database.sql("""
                        with begun as (
                            insert into enrolment (workspace_id, lead_number, plan_id, started_on, by_rule, batch,
                                enrolled_by, enrolled_at)
                            select :workspace_id, :lead, :plan, cast(:start as date), :by_rule, cast(:batch as text), :by, :now
                            where not :by_rule or not exists (
                                select from enrolment o
                                where o.workspace_id = :workspace_id and o.lead_number = :lead and o.plan_id = :plan)
                            on conflict (workspace_id, lead_number) where ended_at is null do nothing
                            returning enrolment_id
                        ), planned as (
                            insert into task (workspace_id, enrolment_id, lead_number, place, kind, words, due)
                            select :workspace_id, begun.enrolment_id, :lead, s.place, s.kind, s.words,
                                next_working_day(:workspace_id, cast(:owner as text), cast(:start as date) + s.day)
                            from begun join nurture_step s on s.workspace_id = :workspace_id and s.plan_id = :plan
                            returning due
                        )
                        select min(due) as first from planned having count(*) > 0
                        """)
                .bind("workspace_id", by.team().value())
                .bind("lead", lead.number().value())
                .bind("plan", plan.id())
                .bind("start", way.start())
                .bind("by_rule", way.byRule())
                .bind("batch", text(way.batch()))
                .bind("by", by.user().value())
                .bind("now", now())
                .bind("owner", owner(lead))
                .mapValue(LocalDate.class)
                .one();
    }

    /** The last task of a plan ends it. */
    Mono<Boolean> settle(Member by, Lead lead, Task task, Task.State to) {
        return database.sql("""
                        with settled as (
                            update task set status = :state, settled_by = :by, settled_at = :now
                            where workspace_id = :workspace_id and task_id = :task and lead_number = :lead
                                and status = 'open'
                            returning enrolment_id, task_id
                        ), finished as (
                            update enrolment e set ended_at = :now, ended_by = :by, finished = true
                            from settled
                            where e.workspace_id = :workspace_id and e.enrolment_id = settled.enrolment_id
                                and not exists (
                                    select from task o
                                    where o.workspace_id = :workspace_id and o.enrolment_id = settled.enrolment_id
                                        and o.status = 'open' and o.task_id <> settled.task_id)
                        )
                        select count(*) > 0 as done from settled
                        """)
                .bind("workspace_id", by.team().value())
                .bind("task", task.id())
                .bind("lead", lead.number().value())
                .bind("state", to.word())
                .bind("by", by.user().value())
                .bind("now", now())
                .mapValue(Boolean.class)
                .one();
    }

    Mono<LocalDate> snooze(Member by, Lead lead, Task task, LocalDate until) {
        return database.sql("""
                        update task set due = next_working_day(:workspace_id, cast(:owner as text), cast(:until as date)),
                            moved_by = :by, moved_at = :now
                        where workspace_id = :workspace_id and task_id = :task and lead_number = :lead and status = 'open'
                        returning due
                        """)
                .bind("workspace_id", lead.team().value())
                .bind("task", task.id())
                .bind("lead", lead.number().value())
                .bind("owner", owner(lead))
                .bind("until", until)
                .bind("by", by.user().value())
                .bind("now", now())
                .mapValue(LocalDate.class)
                .one();
    }

    /** Answers the name of the plan; empty where the lead is in none. */
    Mono<String> end(Member by, Lead lead) {
        return database.sql("""
                        with ended as (
                            update enrolment set ended_at = :now, ended_by = :by
                            where workspace_id = :workspace_id and lead_number = :lead and ended_at is null
                            returning enrolment_id, plan_id
                        ), left_over as (
                            update task t set status = 'ended', settled_by = :by, settled_at = :now
                            from ended
                            where t.workspace_id = :workspace_id and t.enrolment_id = ended.enrolment_id
                                and t.status = 'open'
                        )
                        select p.name from ended
                            join nurture_plan p on p.workspace_id = :workspace_id and p.plan_id = ended.plan_id
                        """)
                .bind("workspace_id", by.team().value())
                .bind("lead", lead.number().value())
                .bind("by", by.user().value())
                .bind("now", now())
                .mapValue(String.class)
                .one();
    }

    /** Answers the name of the plan; empty where the last conversion of the lead ended none. */
    Mono<String> resume(Member by, Lead lead) {
        return database.sql("""
                        with resumed as (
                            update enrolment e set ended_at = null, ended_by = null
                            where e.workspace_id = :workspace_id and not e.finished and e.enrolment_id = (
                                    select max(n.enrolment_id) from enrolment n
                                    where n.workspace_id = :workspace_id and n.lead_number = :lead)
                                and (
                                    select max(a.activity_id) filter (where a.kind = 'plan_ended')
                                        > max(a.activity_id) filter (where a.kind = 'converted')
                                    from activity a
                                    where a.workspace_id = :workspace_id and a.lead_number = :lead)
                            returning enrolment_id, plan_id
                        ), taken_up as (
                            update task t set status = 'open', settled_by = null, settled_at = null
                            from resumed
                            where t.workspace_id = :workspace_id and t.enrolment_id = resumed.enrolment_id
                                and t.status = 'ended'
                        )
                        select p.name from resumed
                            join nurture_plan p on p.workspace_id = :workspace_id and p.plan_id = resumed.plan_id
                        """)
                .bind("workspace_id", by.team().value())
                .bind("lead", lead.number().value())
                .mapValue(String.class)
                .one();
    }

    Mono<Void> endOfClosed(Member by) {
        return database.sql("""
                        with ended as (
                            update enrolment e set ended_at = :now, ended_by = :by
                            from lead l
                            where e.workspace_id = :workspace_id and e.ended_at is null
                                and l.workspace_id = :workspace_id and l.number = e.lead_number
                                and (l.deleted_at is not null or l.status not in ('new', 'contacted', 'qualified'))
                            returning e.enrolment_id
                        )
                        update task t set status = 'ended', settled_by = :by, settled_at = :now
                        from ended
                        where t.workspace_id = :workspace_id and t.enrolment_id = ended.enrolment_id
                            and t.status = 'open'
                        """)
                .bind("workspace_id", by.team().value())
                .bind("by", by.user().value())
                .bind("now", now())
                .then();
    }

    Mono<Void> fit(Lead lead) {
        return database.sql("""
                        update task set due = next_working_day(:workspace_id, cast(:owner as text), due)
                        where workspace_id = :workspace_id and lead_number = :lead and status = 'open'
                            and due <> next_working_day(:workspace_id, cast(:owner as text), due)
                        """)
                .bind("workspace_id", lead.team().value())
                .bind("lead", lead.number().value())
                .bind("owner", owner(lead))
                .then();
    }

    Flux<LeadNumber> untouched(TeamId team, String batch) {
        return database.sql("""
                        select e.lead_number from enrolment e
                        where e.workspace_id = :workspace_id and e.batch = :batch and e.ended_at is null and not exists (
                            select from task t
                            where t.workspace_id = :workspace_id and t.enrolment_id = e.enrolment_id
                                and t.status <> 'open')
                        order by e.lead_number desc
                        """)
                .bind("workspace_id", team.value())
                .bind("batch", batch)
                .mapValue(Long.class)
                .all()
                .map(LeadNumber::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Parameter owner(Lead lead) {
        return text(lead.owner() == null ? null : lead.owner().user().value());
    }

    private static Parameter text(@Nullable String value) {
        return value == null ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(R2dbcType.VARCHAR, value);
    }
}
