package app.dibs.customer;

import static app.dibs.customer.CustomerRows.need;

import app.dibs.slack.TeamId;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the open deals are worth. Reads only. */
@Repository
public class DealFigures {
    private final DatabaseClient database;

    DealFigures(DatabaseClient database) {
        this.database = database;
    }

    /**
     * The open deals at one stage.
     *
     * @param value the sum, in the workspace's currency
     * @param weighted the sum with each value counted by its probability
     */
    public record AtStage(Place place, long deals, BigDecimal value, BigDecimal weighted) {}

    /** The live open deals at every stage, in the order of pipelines and stages; stages without any are among them. */
    public Mono<List<AtStage>> open(TeamId team) {
        return database.sql("""
                        select p.pipeline_id, p.name as pipeline_name, s.stage_id, s.name, coalesce(d.deals, 0) as deals,
                            coalesce(d.value, 0) as value, coalesce(d.weighted, 0) as weighted
                        from pipeline p
                            join stage s on s.workspace_id = p.workspace_id and s.pipeline_id = p.pipeline_id
                            left join (
                                select pipeline_id, stage_id, count(*) as deals, sum(value) as value,
                                    sum(value * probability) / 100 as weighted
                                from deal
                                where workspace_id = :workspace_id and status = 'open' and deleted_at is null
                                group by pipeline_id, stage_id) d
                                on d.pipeline_id = s.pipeline_id and d.stage_id = s.stage_id
                        where p.workspace_id = :workspace_id
                        order by p.place, p.pipeline_id, s.place, s.stage_id
                        """)
                .bind("workspace_id", team.value())
                .map(row -> new AtStage(
                        new Place(
                                need(row, "pipeline_id", Long.class),
                                need(row, "pipeline_name", String.class),
                                need(row, "stage_id", Long.class),
                                need(row, "name", String.class)),
                        need(row, "deals", Long.class),
                        need(row, "value", BigDecimal.class),
                        need(row, "weighted", BigDecimal.class)))
                .all()
                .collectList();
    }
}
