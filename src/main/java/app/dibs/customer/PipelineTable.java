package app.dibs.customer;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The pipeline and stage tables, written; and the deals that have to leave a stage. */
@Repository
class PipelineTable {
    private final DatabaseClient database;

    PipelineTable(DatabaseClient database) {
        this.database = database;
    }

    /** Nobody else changes a pipeline of this workspace until the end of the transaction. */
    Mono<Void> lock(TeamId team) {
        return in(team, """
                        select pipeline_id from pipeline where workspace_id = :workspace_id
                        order by pipeline_id for no key update
                        """).fetch().all().then();
    }

    Mono<Long> add(TeamId team, String name, int place) {
        return in(team, """
                        insert into pipeline (workspace_id, name, place) values (:workspace_id, :name, :place)
                        returning pipeline_id
                        """)
                .bind("name", name)
                .bind("place", (short) place)
                .mapValue(Long.class)
                .one();
    }

    Mono<Void> rename(TeamId team, long pipeline, String name) {
        return in(
                        team,
                        "update pipeline set name = :name where workspace_id = :workspace_id and pipeline_id = :pipeline")
                .bind("pipeline", pipeline)
                .bind("name", name)
                .then();
    }

    /** It and its stages are not what they were. */
    Mono<Void> touch(TeamId team, long pipeline) {
        return in(team, """
                        update pipeline set version = version + 1
                        where workspace_id = :workspace_id and pipeline_id = :pipeline
                        """).bind("pipeline", pipeline).then();
    }

    Mono<Void> arrange(TeamId team, List<Long> pipelines) {
        return in(team, """
                        update pipeline p set place = o.place
                        from unnest(:ids, :places) as o (id, place)
                        where p.workspace_id = :workspace_id and p.pipeline_id = o.id and p.place <> o.place
                        """)
                .bind("ids", pipelines.toArray(Long[]::new))
                .bind("places", Pipeline.places(pipelines))
                .then();
    }

    Mono<Void> delete(TeamId team, long pipeline) {
        return in(team, "delete from stage where workspace_id = :workspace_id and pipeline_id = :pipeline")
                .bind("pipeline", pipeline)
                .then()
                .then(in(team, "delete from pipeline where workspace_id = :workspace_id and pipeline_id = :pipeline")
                        .bind("pipeline", pipeline)
                        .then());
    }

    /** Behind those that are there. */
    Mono<Void> addStages(TeamId team, long pipeline, int behind, List<NewStage> stages) {
        return in(team, """
                        insert into stage (workspace_id, pipeline_id, name, probability, place)
                        select :workspace_id, :pipeline, s.name, s.probability, :behind + s.place
                        from unnest(:names, :probabilities) with ordinality as s (name, probability, place)
                        """)
                .bind("pipeline", pipeline)
                .bind("behind", behind)
                .bind("names", stages.stream().map(NewStage::name).toArray(String[]::new))
                .bind(
                        "probabilities",
                        stages.stream()
                                .map(stage -> (short) stage.probability())
                                .toArray(Short[]::new))
                .then();
    }

    Mono<Void> changeStage(TeamId team, long stage, NewStage to) {
        return in(team, """
                        update stage set name = :name, probability = :probability
                        where workspace_id = :workspace_id and stage_id = :stage
                        """)
                .bind("stage", stage)
                .bind("name", to.name())
                .bind("probability", (short) to.probability())
                .then();
    }

    Mono<Void> arrangeStages(TeamId team, List<Long> stages) {
        return in(team, """
                        update stage s set place = o.place
                        from unnest(:ids, :places) as o (id, place)
                        where s.workspace_id = :workspace_id and s.stage_id = o.id and s.place <> o.place
                        """)
                .bind("ids", stages.toArray(Long[]::new))
                .bind("places", Pipeline.places(stages))
                .then();
    }

    Mono<Void> deleteStage(TeamId team, long stage) {
        return in(team, "delete from stage where workspace_id = :workspace_id and stage_id = :stage")
                .bind("stage", stage)
                .then();
    }

    /** No deal comes to these stages any more until the end of the transaction; answers how many are there. */
    Mono<Long> close(TeamId team, List<Long> stages) {
        Mono<Void> closed = in(team, """
                        select stage_id from stage where workspace_id = :workspace_id and stage_id = any(:stages)
                        order by stage_id for update
                        """)
                .bind("stages", stages.toArray(Long[]::new))
                .fetch()
                .all()
                .then();
        return closed.then(
                in(team, "select count(*) from deal where workspace_id = :workspace_id and stage_id = any(:stages)")
                        .bind("stages", stages.toArray(Long[]::new))
                        .mapValue(Long.class)
                        .one());
    }

    /** All deals of these stages come to another one, which each history tells; an open one with its probability. */
    Mono<Long> relocate(Member by, List<Long> stages, Pipelines.Goal to, Instant now) {
        return in(by.team(), """
                        with gone as (
                            select d.number, s.name as was
                            from deal d join stage s on s.workspace_id = d.workspace_id
                                and s.pipeline_id = d.pipeline_id and s.stage_id = d.stage_id
                            where d.workspace_id = :workspace_id and d.stage_id = any(:stages)
                            order by d.number
                            for no key update of d),
                        moved as (
                            update deal d set version = version + 1, pipeline_id = :to_pipeline, stage_id = :to_stage,
                                probability = case when status = 'open' then :probability else probability end,
                                touched_at = :now
                            from gone
                            where d.workspace_id = :workspace_id and d.number = gone.number
                            returning d.number, gone.was)
                        insert into customer_activity (workspace_id, deal, kind, who, at, was, became, detail)
                        select :workspace_id, number, 'moved', :who, :now, was, :became, 'its stage was deleted'
                        from moved
                        """)
                .bind("stages", stages.toArray(Long[]::new))
                .bind("to_pipeline", to.place().pipeline())
                .bind("to_stage", to.place().stage())
                .bind("probability", (short) to.probability())
                .bind("became", to.place().stageName())
                .bind("who", by.user().value())
                .bind("now", CustomerRows.at(now))
                .fetch()
                .rowsUpdated();
    }

    private GenericExecuteSpec in(TeamId team, String sql) {
        return database.sql(sql).bind("workspace_id", team.value());
    }
}
