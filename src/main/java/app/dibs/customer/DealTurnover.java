package app.dibs.customer;

import static app.dibs.customer.CustomerRows.need;

import app.dibs.slack.TeamId;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What some days brought for the deals, added up. Reads only. */
@Repository
public class DealTurnover {
    private static final Sum NONE = new Sum(0, BigDecimal.ZERO);

    private final DatabaseClient database;

    DealTurnover(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Some deals.
     *
     * @param value what they are worth together as they are now, in the workspace's currency
     */
    public record Sum(long deals, BigDecimal value) {}

    /** What became of deals; each counts by the last that was done with it in that time, and not at all if it was reopened. */
    public record Happened(Sum won, Sum lost, Sum moved) {
        /** Whether anything did. */
        public boolean isSomething() {
            return won.deals() + lost.deals() + moved.deals() > 0;
        }
    }

    /** The live deals that were won, lost or moved on the days from the one to the other, both included, in that zone. */
    public Mono<Happened> between(TeamId team, ZoneId zone, LocalDate first, LocalDate last) {
        return database.sql("""
                        with last as (
                            select distinct on (h.deal) h.deal, h.kind from customer_activity h
                            where h.workspace_id = :workspace_id and h.at >= :from and h.at < :to
                                and h.kind in ('moved', 'won', 'lost', 'reopened') and h.deal is not null
                            order by h.deal, h.activity_id desc)
                        select last.kind, count(*) as deals, coalesce(sum(d.value), 0) as value
                        from last join deal d on d.workspace_id = :workspace_id and d.number = last.deal
                        where d.deleted_at is null
                        group by last.kind
                        """)
                .bind("workspace_id", team.value())
                .bind("from", first.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .bind("to", last.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .map(row -> Map.entry(need(row, "kind", String.class), sum(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(sums -> new Happened(
                        sums.getOrDefault("won", NONE),
                        sums.getOrDefault("lost", NONE),
                        sums.getOrDefault("moved", NONE)));
    }

    private static Sum sum(Readable row) {
        return new Sum(need(row, "deals", Long.class), need(row, "value", BigDecimal.class));
    }
}
