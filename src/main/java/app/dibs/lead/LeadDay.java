package app.dibs.lead;

import app.dibs.slack.TeamId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** What a day brought for the leads. Reads only. */
@Repository
public class LeadDay {
    private final DatabaseClient database;

    LeadDay(DatabaseClient database) {
        this.database = database;
    }

    /** A lead as it is now, and what ended it that day. */
    public record End(Activity activity, Lead lead) {}

    /**
     * The live leads that were converted or lost on a day, each with the last such activity, the latest first. One that was
     * opened again on that day is not among them.
     *
     * @param zone where it is that day
     */
    public Flux<End> of(TeamId team, LocalDate day, ZoneId zone) {
        return database.sql("with a as (\nselect " + LeadRows.ACTIVITY + """
                            where a.workspace_id = :workspace_id and a.at >= :from and a.at < :to
                                and a.kind in ('converted', 'unconverted', 'status_set')),
                        last as (
                            select distinct on (lead_number) * from a order by lead_number, activity_id desc)
                        select last.activity_id, last.lead_number, last.kind, last.who, last.who_name, last.at, last.was,
                            last.became, last.became_name, last.detail,\s""" + LeadRows.COLUMNS + "\n" + LeadRows.FROM
                        + """
                            join last on last.lead_number = l.number
                        where l.workspace_id = :workspace_id and l.deleted_at is null
                            and (last.kind = 'converted' or last.kind = 'status_set' and last.became = 'lost')
                        order by last.activity_id desc
                        """)
                .bind("workspace_id", team.value())
                .bind("from", LeadTable.at(day.atStartOfDay(zone).toInstant()))
                .bind("to", LeadTable.at(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .map(row -> new End(LeadRows.activity(row), LeadRows.lead(row)))
                .all();
    }
}
