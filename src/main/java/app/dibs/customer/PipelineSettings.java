package app.dibs.customer;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The pipelines as admins set them: names, stages, their order and their default probabilities. Ids stay, whatever is
 * renamed or moved, and deals with them. Call it inside a transaction; admins of one workspace come one after the other.
 */
@Service
public class PipelineSettings {
    /** How many pipelines a workspace has at most. */
    public static final int MOST_PIPELINES = 20;

    /** How many stages a pipeline has at most. */
    public static final int MOST_STAGES = 40;

    private final PipelineTable table;
    private final Pipelines pipelines;
    private final ObjectProvider<PipelineObserver> observers;
    private final Clock clock;

    PipelineSettings(
            PipelineTable table, Pipelines pipelines, ObjectProvider<PipelineObserver> observers, Clock clock) {
        this.table = table;
        this.pipelines = pipelines;
        this.observers = observers;
        this.clock = clock;
    }

    /**
     * A pipeline as the admin saw it.
     *
     * @param version where it is another by now, nothing is changed
     */
    public record Seen(long pipeline, int version) {}

    /** Where deals go whose stage is deleted. */
    public record To(long pipeline, long stage) {}

    /** Adds a pipeline behind the others; it needs a stage. */
    public Mono<PipelineSaved> add(Member by, String name, List<NewStage> stages) {
        return locked(by.team())
                .flatMap(all -> refusedName(all, name, null)
                        .or(() -> refusedStages(stages, List.of()))
                        .or(() -> tooMany(all.size() + 1, MOST_PIPELINES))
                        .map(Mono::just)
                        .orElseGet(() -> table.add(by.team(), name, all.size() + 1)
                                .flatMap(pipeline -> table.addStages(by.team(), pipeline, 0, stages)
                                        .thenReturn(done()))));
    }

    /** Calls a pipeline otherwise. */
    public Mono<PipelineSaved> rename(Member by, Seen seen, String name) {
        return change(
                by,
                seen,
                (all, pipeline) -> refusedName(all, name, pipeline)
                        .map(Mono::just)
                        .orElseGet(() -> table.rename(by.team(), pipeline.id(), name)
                                .then(tell(by.team(), Set.of(pipeline.id())))
                                .thenReturn(done())));
    }

    /** Brings a pipeline a place up or down among the others. */
    public Mono<PipelineSaved> shift(Member by, Seen seen, boolean up) {
        return change(
                by,
                seen,
                (all, pipeline) -> table.arrange(
                                by.team(),
                                Pipeline.shifted(all.stream().map(Pipeline::id).toList(), pipeline.id(), up))
                        .thenReturn(done()));
    }

    /**
     * Deletes a pipeline with its stages; not the last one.
     *
     * @param to where its deals go; null where it has none
     */
    public Mono<PipelineSaved> delete(Member by, Seen seen, @Nullable To to) {
        return change(
                by,
                seen,
                (all, pipeline) -> all.size() == 1
                        ? Mono.just(new PipelineSaved.Last())
                        : empty(by, all, pipeline.stages(), to)
                                .delayUntil(emptied -> emptied instanceof PipelineSaved.Done
                                        ? table.delete(by.team(), pipeline.id())
                                        : Mono.empty()));
    }

    /** Adds stages behind those that are there. */
    public Mono<PipelineSaved> addStages(Member by, Seen seen, List<NewStage> stages) {
        return change(
                by,
                seen,
                (all, pipeline) -> refusedStages(stages, pipeline.stages())
                        .map(Mono::just)
                        .orElseGet(() -> table.addStages(
                                        by.team(),
                                        pipeline.id(),
                                        pipeline.stages().size(),
                                        stages)
                                .thenReturn(done())));
    }

    /** Calls a stage otherwise, or gives it another probability; deals that are there keep theirs. */
    public Mono<PipelineSaved> changeStage(Member by, Seen seen, long stage, NewStage to) {
        return change(by, seen, (all, pipeline) -> {
            List<Stage> others =
                    pipeline.stages().stream().filter(one -> one.id() != stage).toList();
            return refused(others.size() < pipeline.stages().size(), new PipelineSaved.Changed())
                    .or(() -> refusedStages(List.of(to), others))
                    .map(Mono::just)
                    .orElseGet(() -> table.changeStage(by.team(), stage, to)
                            .then(tell(by.team(), Set.of(pipeline.id())))
                            .thenReturn(done()));
        });
    }

    /** Brings a stage a place up or down in its pipeline. */
    public Mono<PipelineSaved> shiftStage(Member by, Seen seen, long stage, boolean up) {
        return change(
                by,
                seen,
                (all, pipeline) -> table.arrangeStages(by.team(), pipeline.shifted(stage, up))
                        .thenReturn(done()));
    }

    /**
     * Deletes a stage; not the last one of its pipeline.
     *
     * @param to where its deals go; null where it has none
     */
    public Mono<PipelineSaved> deleteStage(Member by, Seen seen, long stage, @Nullable To to) {
        return change(
                by,
                seen,
                (all, pipeline) -> pipeline.stages().size() == 1
                        ? Mono.just(new PipelineSaved.Last())
                        : Mono.justOrEmpty(pipeline.stage(stage))
                                .flatMap(one -> empty(by, all, List.of(one), to))
                                .delayUntil(emptied -> emptied instanceof PipelineSaved.Done
                                        ? table.deleteStage(by.team(), stage)
                                        : Mono.empty())
                                .defaultIfEmpty(new PipelineSaved.Changed()));
    }

    private Mono<List<Pipeline>> locked(TeamId team) {
        return table.lock(team).then(pipelines.all(team));
    }

    private Mono<PipelineSaved> change(
            Member by, Seen seen, BiFunction<List<Pipeline>, Pipeline, Mono<PipelineSaved>> how) {
        return locked(by.team())
                .flatMap(all -> Mono.justOrEmpty(all.stream()
                                .filter(one -> one.id() == seen.pipeline() && one.version() == seen.version())
                                .findFirst())
                        .flatMap(pipeline -> how.apply(all, pipeline)))
                .delayUntil(saved ->
                        saved instanceof PipelineSaved.Done ? table.touch(by.team(), seen.pipeline()) : Mono.empty())
                .defaultIfEmpty(new PipelineSaved.Changed());
    }

    /** Has the deals of these stages go elsewhere. */
    private Mono<PipelineSaved> empty(Member by, List<Pipeline> all, List<Stage> stages, @Nullable To to) {
        List<Long> ids = stages.stream().map(Stage::id).toList();
        Optional<Pipelines.Goal> goal = Optional.ofNullable(to)
                .filter(wanted -> !ids.contains(wanted.stage()))
                .flatMap(wanted -> goal(all, wanted));
        if (to != null && goal.isEmpty()) {
            return Mono.just(new PipelineSaved.Changed());
        }
        return table.close(by.team(), ids).flatMap(deals -> {
            if (deals == 0) {
                return Mono.just(done());
            }
            return goal.map(there -> relocate(by, ids, there))
                    .orElseGet(() -> Mono.just(new PipelineSaved.Occupied(deals)));
        });
    }

    private Mono<PipelineSaved> relocate(Member by, List<Long> stages, Pipelines.Goal to) {
        return table.relocate(by, stages, to, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .delayUntil(moved -> tell(by.team(), Set.of(to.place().pipeline())))
                .map(PipelineSaved.Done::new);
    }

    private static Optional<Pipelines.Goal> goal(List<Pipeline> all, To to) {
        return all.stream()
                .filter(pipeline -> pipeline.id() == to.pipeline())
                .findFirst()
                .flatMap(pipeline -> pipeline.stage(to.stage())
                        .map(stage -> new Pipelines.Goal(Place.of(pipeline, stage), stage.probability())));
    }

    private Mono<Void> tell(TeamId team, Set<Long> changed) {
        return Flux.fromStream(observers::orderedStream)
                .concatMap(observer -> observer.pipelinesChange(team, changed))
                .then();
    }

    private static Optional<PipelineSaved> refusedName(List<Pipeline> all, String name, @Nullable Pipeline itself) {
        return all.stream()
                .filter(one -> itself == null || one.id() != itself.id())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .map(one -> new PipelineSaved.NameTaken(one.name()));
    }

    private static Optional<PipelineSaved> refusedStages(List<NewStage> wanted, List<Stage> others) {
        Map<String, String> known = new HashMap<>();
        others.forEach(stage -> known.put(stage.name().toLowerCase(Locale.ROOT), stage.name()));
        return wanted.stream()
                .map(NewStage::name)
                .map(name -> Optional.ofNullable(known.putIfAbsent(name.toLowerCase(Locale.ROOT), name)))
                .flatMap(Optional::stream)
                .findFirst()
                .<PipelineSaved>map(PipelineSaved.NameTaken::new)
                .or(() -> tooMany(others.size() + wanted.size(), MOST_STAGES));
    }

    private static Optional<PipelineSaved> tooMany(int number, int most) {
        return refused(number <= most, new PipelineSaved.TooMany(most));
    }

    private static Optional<PipelineSaved> refused(boolean isFine, PipelineSaved why) {
        return isFine ? Optional.empty() : Optional.of(why);
    }

    private static PipelineSaved done() {
        return new PipelineSaved.Done(0);
    }
}
