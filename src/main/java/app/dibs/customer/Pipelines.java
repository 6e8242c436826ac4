package app.dibs.customer;

import static app.dibs.customer.CustomerRows.need;

import app.dibs.slack.TeamId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The pipelines of the workspaces; each has one from the start. */
@Repository
public class Pipelines {
    private final DatabaseClient database;

    Pipelines(DatabaseClient database) {
        this.database = database;
    }

    private record Line(long pipeline, String pipelineName, Stage stage) {}

    /** All of a workspace, with their stages, in their order. */
    public Mono<List<Pipeline>> all(TeamId team) {
        return database.sql("""
                        select p.pipeline_id, p.name as pipeline_name, s.stage_id, s.name, s.probability
                        from pipeline p join stage s on s.workspace_id = p.workspace_id and s.pipeline_id = p.pipeline_id
                        where p.workspace_id = :workspace_id
                        order by p.place, p.pipeline_id, s.place, s.stage_id
                        """)
                .bind("workspace_id", team.value())
                .map(row -> new Line(
                        need(row, "pipeline_id", Long.class),
                        need(row, "pipeline_name", String.class),
                        new Stage(
                                need(row, "stage_id", Long.class),
                                need(row, "name", String.class),
                                need(row, "probability", Short.class))))
                .all()
                .collectList()
                .map(Pipelines::pipelines);
    }

    private static List<Pipeline> pipelines(List<Line> lines) {
        Map<Long, List<Line>> byPipeline = new LinkedHashMap<>();
        lines.forEach(line -> byPipeline
                .computeIfAbsent(line.pipeline(), pipeline -> new ArrayList<>())
                .add(line));
        return byPipeline.values().stream()
                .map(of -> new Pipeline(
                        of.getFirst().pipeline(),
                        of.getFirst().pipelineName(),
                        of.stream().map(Line::stage).toList()))
                .toList();
    }
}
