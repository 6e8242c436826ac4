package app.dibs.overview;

import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who was reminded of what, by whom. */
@Repository
class Nudges {
    private final DatabaseClient database;
    private final Clock clock;

    Nudges(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A reminder.
     *
     * @param leads of how many leads it reminds that nobody reminded the owner of on that day
     */
    record Made(long id, long leads) {}

    /** Reminds an owner of all that is overdue where they are, and that they were not reminded of today. */
    Mono<Made> add(Member by, Member owner) {
        return database.sql("""
                        with made as (
                            insert into nudge (workspace_id, owner_id, who, at) values (:workspace_id, :owner, :who, :now)
                            returning workspace_id, nudge_id
                        ), named as (
                            insert into nudge_lead (workspace_id, lead_number, day, nudge_id)
                            select l.workspace_id, l.number, :today, m.nudge_id
                            from made m join lead l on l.workspace_id = m.workspace_id
                            where l.owner_id = :owner and l.follow_up < :today and l.deleted_at is null
                                and l.status in ('new', 'contacted', 'qualified')
                            order by l.number
                            on conflict do nothing
                            returning lead_number
                        )
                        select nudge_id, (select count(*) from named) as leads from made
                        """)
                .bind("workspace_id", by.team().value())
                .bind("owner", owner.user().value())
                .bind("who", by.user().value())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("today", owner.today(clock))
                .map(row -> new Made(
                        Objects.requireNonNull(row.get("nudge_id", Long.class)),
                        Objects.requireNonNull(row.get("leads", Long.class))))
                .one();
    }

    /** Whom it is for, by whom, and of which leads, the longest overdue first. */
    record Reminder(UserId owner, String whoName, List<Long> leads) {}

    /** Empty where there is none of that number. */
    Mono<Reminder> find(TeamId team, long id) {
        return database.sql("""
                        select n.owner_id, w.name as who_name, array(
                            select l.number from nudge_lead x
                                join lead l on l.workspace_id = x.workspace_id and l.number = x.lead_number
                            where x.workspace_id = n.workspace_id and x.nudge_id = n.nudge_id
                            order by l.follow_up, l.value desc nulls last, l.number) as leads
                        from nudge n join member w on w.workspace_id = n.workspace_id and w.user_id = n.who
                        where n.workspace_id = :workspace_id and n.nudge_id = :id
                        """)
                .bind("workspace_id", team.value())
                .bind("id", id)
                .map(row -> new Reminder(
                        new UserId(Objects.requireNonNull(row.get("owner_id", String.class))),
                        Objects.requireNonNull(row.get("who_name", String.class)),
                        List.of(Objects.requireNonNull(row.get("leads", Long[].class)))))
                .one();
    }
}
