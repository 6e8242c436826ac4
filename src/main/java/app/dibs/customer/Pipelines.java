package app.dibs.customer;

import static app.dibs.customer.CustomerRows.need;

import app.dibs.slack.TeamId;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The pipelines of the workspaces; each has one from the start. Reads only; {@link PipelineSettings} changes them. */
@Repository
public class Pipelines {
    private static final String COLUMNS =
            "p.pipeline_id, p.version, p.name as pipeline_name, s.stage_id, s.name, s.probability";
    private static final String FROM = """

            from pipeline p join stage s on s.workspace_id = p.workspace_id and s.pipeline_id = p.pipeline_id
            """;
    private static final String IN_ORDER = "\norder by p.place, p.pipeline_id, s.place, s.stage_id";

    private final DatabaseClient database;

    Pipelines(DatabaseClient database) {
        this.database = database;
    }

    private record Line(long pipeline, int version, String pipelineName, Stage stage, PipelineUse.Deals deals) {}

    /** A stage that a deal can come to. */
    public record Goal(Place place, int probability) {}

    /** All of a workspace, with their stages, in their order. */
    public Mono<List<Pipeline>> all(TeamId team) {
        return database.sql("select " + COLUMNS + FROM + "where p.workspace_id = :workspace_id" + IN_ORDER)
                .bind("workspace_id", team.value())
                .map(row -> line(row, PipelineUse.Deals.NONE))
                .all()
                .collectList()
                .map(lines -> uses(lines).stream().map(PipelineUse::pipeline).toList());
    }

    /** The same, with how many deals are at each stage. */
    public Mono<List<PipelineUse>> inUse(TeamId team) {
        return database.sql("select " + COLUMNS
                        + ", coalesce(d.live, 0) as live, coalesce(d.in_trash, 0) as in_trash" + FROM + """
                            left join (
                                select pipeline_id, stage_id, count(*) filter (where deleted_at is null) as live,
                                    count(*) filter (where deleted_at is not null) as in_trash
                                from deal where workspace_id = :workspace_id
                                group by pipeline_id, stage_id) d
                                on d.pipeline_id = s.pipeline_id and d.stage_id = s.stage_id
                        where p.workspace_id = :workspace_id""" + IN_ORDER)
                .bind("workspace_id", team.value())
                .map(row -> line(
                        row, new PipelineUse.Deals(need(row, "live", Long.class), need(row, "in_trash", Long.class))))
                .all()
                .collectList()
                .map(Pipelines::uses);
    }

    /** A stage, which stays there for the rest of the transaction; empty where it is not there any more. */
    public Mono<Goal> hold(TeamId team, long pipeline, long stage) {
        return database.sql("select " + COLUMNS + FROM + """
                        where p.workspace_id = :workspace_id and p.pipeline_id = :pipeline and s.stage_id = :stage
                        for key share of s
                        """)
                .bind("workspace_id", team.value())
                .bind("pipeline", pipeline)
                .bind("stage", stage)
                .map(row -> new Goal(
                        new Place(
                                pipeline,
                                need(row, "pipeline_name", String.class),
                                stage,
                                need(row, "name", String.class)),
                        need(row, "probability", Short.class)))
                .one();
    }

    private static Line line(Readable row, PipelineUse.Deals deals) {
        return new Line(
                need(row, "pipeline_id", Long.class),
                need(row, "version", Integer.class),
                need(row, "pipeline_name", String.class),
                new Stage(
                        need(row, "stage_id", Long.class),
                        need(row, "name", String.class),
                        need(row, "probability", Short.class)),
                deals);
    }

    private static List<PipelineUse> uses(List<Line> lines) {
        Map<Long, List<Line>> byPipeline = new LinkedHashMap<>();
        lines.forEach(line -> byPipeline
                .computeIfAbsent(line.pipeline(), pipeline -> new ArrayList<>())
                .add(line));
        return byPipeline.values().stream().map(Pipelines::use).toList();
    }

    private static PipelineUse use(List<Line> of) {
        Line first = of.getFirst();
        return new PipelineUse(
                new Pipeline(
                        first.pipeline(),
                        first.version(),
                        first.pipelineName(),
                        of.stream().map(Line::stage).toList()),
                of.stream().collect(Collectors.toMap(line -> line.stage().id(), Line::deals)));
    }
}
