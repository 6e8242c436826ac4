package app.dibs.customer;

import app.dibs.slack.TeamId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** What a day brought for the deals. Reads only. */
@Repository
public class DealDay {
    private final DatabaseClient database;

    DealDay(DatabaseClient database) {
        this.database = database;
    }

    /** A deal as it is now, and the last of that day's steps: moved, won or lost. */
    public record Step(CustomerActivity activity, Deal deal) {}

    /**
     * The live deals that were moved, won or lost on a day, each with the last of these steps, the latest first. One that
     * was opened again after that is not among them.
     *
     * @param zone where it is that day
     */
    public Flux<Step> of(TeamId team, LocalDate day, ZoneId zone) {
        return database.sql(
                        "with h as (\n" + History.SELECT + """
                            where h.workspace_id = :workspace_id and h.at >= :from and h.at < :to
                                and h.kind in ('moved', 'won', 'lost', 'reopened') and h.deal is not null),
                        last as (
                            select distinct on (deal) * from h order by deal, activity_id desc)
                        select last.*,\s""" + CustomerRows.DEAL + """

                        from last join deal d on d.workspace_id = :workspace_id and d.number = last.deal
                        """ + CustomerRows.WITH_DEAL + """
                        where last.kind <> 'reopened' and d.deleted_at is null
                        order by last.activity_id desc
                        """)
                .bind("workspace_id", team.value())
                .bind("from", CustomerRows.at(day.atStartOfDay(zone).toInstant()))
                .bind("to", CustomerRows.at(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .map(row -> new Step(History.read(row), CustomerRows.deal(row)))
                .all();
    }
}
