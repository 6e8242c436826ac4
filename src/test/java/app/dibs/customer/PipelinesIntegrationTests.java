package app.dibs.customer;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.customer.PipelineSettings.Seen;
import app.dibs.customer.PipelineSettings.To;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pipelines as admins change them, and what deals are worth in them, in a real database. */
class PipelinesIntegrationTests {
    private static final TeamId TEAM = new TeamId("T0NORTHWIND");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningDibs dibs;
    private static Member sam;
    private static Deals deals;
    private static PipelineSettings settings;

    @BeforeAll
    static void start() {
        dibs = RunningDibs.setUp();
        sam = get(dibs.bean(Members.class).find(TEAM, new UserId("U0SAM")));
        deals = dibs.bean(Deals.class);
        settings = dibs.bean(PipelineSettings.class);
    }

    @AfterAll
    static void stop() {
        dibs.close();
    }

    @Test
    void aPipelineIsAddedBehindTheOthersWithItsStages() {
        Pipeline added = made("Added", new NewStage("First", 5), new NewStage("Second", 60));
        assertThat(all().getLast()).isEqualTo(added);
        assertThat(added.stages()).extracting(Stage::name).containsExactly("First", "Second");
        assertThat(added.stages()).extracting(Stage::probability).containsExactly(5, 60);
    }

    @Test
    void aNameThatIsThereIsRefusedInEveryCase() {
        Pipeline one = made("Twice", new NewStage("Talk", 5));
        made("Other one", new NewStage("Talk", 5));
        assertThat(in(settings.add(sam, "tWICE", List.of(new NewStage("A", 1)))))
                .isEqualTo(new PipelineSaved.NameTaken("Twice"));
        assertThat(in(settings.rename(sam, seen(one), "other ONE")))
                .isEqualTo(new PipelineSaved.NameTaken("Other one"));
        assertThat(in(settings.rename(sam, seen(one), "TWICE"))).isInstanceOf(PipelineSaved.Done.class);
        Pipeline now = named("TWICE");
        assertThat(in(settings.addStages(sam, seen(now), List.of(new NewStage("New", 1), new NewStage("talk", 1)))))
                .isEqualTo(new PipelineSaved.NameTaken("Talk"));
        assertThat(in(settings.addStages(sam, seen(now), List.of(new NewStage("New", 1), new NewStage("NEW", 1)))))
                .isEqualTo(new PipelineSaved.NameTaken("New"));
        assertThat(named("TWICE").stages()).hasSize(1);
    }

    @Test
    void aStageKeepsItsIdAndItsDealsWhateverItIsCalled() {
        Pipeline pipeline = made("Renaming", new NewStage("Old name", 5), new NewStage("End", 90));
        Stage first = pipeline.stages().getFirst();
        Deal deal = deal(pipeline, first, "100");
        assertThat(in(settings.changeStage(sam, seen(pipeline), first.id(), new NewStage("New name", 15))))
                .isInstanceOf(PipelineSaved.Done.class);
        assertThat(named("Renaming").stages().getFirst()).isEqualTo(new Stage(first.id(), "New name", 15));
        assertThat(find(deal).facts().place().stageName()).isEqualTo("New name");
        assertThat(find(deal).facts().probability()).isEqualTo(deal.facts().probability());
    }

    @Test
    void stagesAndPipelinesChangePlaces() {
        Pipeline pipeline = made("Order", new NewStage("A", 1), new NewStage("B", 2), new NewStage("C", 3));
        long c = pipeline.stages().getLast().id();
        in(settings.shiftStage(sam, seen(pipeline), c, true));
        assertThat(named("Order").stages()).extracting(Stage::name).containsExactly("A", "C", "B");
        in(settings.shiftStage(sam, seen(named("Order")), c, true));
        in(settings.shiftStage(sam, seen(named("Order")), c, true));
        assertThat(named("Order").stages()).extracting(Stage::name).containsExactly("C", "A", "B");
        int before = all().indexOf(named("Order"));
        in(settings.shift(sam, seen(named("Order")), true));
        assertThat(all().indexOf(named("Order"))).isEqualTo(before - 1);
        in(settings.shift(sam, seen(named("Order")), false));
        assertThat(all().indexOf(named("Order"))).isEqualTo(before);
    }

    @Test
    void whoeverSavesLaterIsTold() {
        Pipeline seen = made("Contested", new NewStage("A", 1), new NewStage("B", 2));
        assertThat(in(settings.rename(sam, seen(seen), "Contested now"))).isInstanceOf(PipelineSaved.Done.class);
        long stage = seen.stages().getFirst().id();
        List<Function<Seen, Mono<PipelineSaved>>> all = List.of(
                old -> settings.rename(sam, old, "Mine"),
                old -> settings.shift(sam, old, true),
                old -> settings.delete(sam, old, null),
                old -> settings.addStages(sam, old, List.of(new NewStage("C", 3))),
                old -> settings.changeStage(sam, old, stage, new NewStage("C", 3)),
                old -> settings.shiftStage(sam, old, stage, false),
                old -> settings.deleteStage(sam, old, stage, null));
        assertThat(all)
                .allSatisfy(change -> assertThat(in(change.apply(seen(seen)))).isEqualTo(new PipelineSaved.Changed()));
        assertThat(named("Contested now").stages()).isEqualTo(seen.stages());
    }

    @Test
    void ofTwoWhoSaveAtOnceOneDoes() {
        Pipeline pipeline = made("Raced", new NewStage("A", 1));
        List<PipelineSaved> saved = get(Flux.range(0, 12)
                .flatMap(i -> transacted(settings.addStages(sam, seen(pipeline), List.of(new NewStage("S" + i, i)))), 6)
                .collectList());
        assertThat(saved).filteredOn(PipelineSaved.Done.class::isInstance).hasSize(1);
        assertThat(saved).filteredOn(PipelineSaved.Changed.class::isInstance).hasSize(11);
        assertThat(named("Raced").stages()).hasSize(2);
    }

    @Test
    void theDealsOfADeletedStageGoWhereTheAdminSays() {
        Pipeline pipeline = made("Emptied", new NewStage("Gone", 5), new NewStage("Here", 40));
        Stage gone = pipeline.stages().getFirst();
        Stage here = pipeline.stages().getLast();
        Deal open = deal(pipeline, gone, "100");
        Deal won = deal(pipeline, gone, "200");
        done(deals.change(sam, won.number(), Deal::win));
        Deal trashed = deal(pipeline, gone, "300");
        done(deals.change(sam, trashed.number(), one -> one.delete(Instant.EPOCH)));
        assertThat(use("Emptied").at(gone.id())).isEqualTo(new PipelineUse.Deals(2, 1));
        assertThat(in(settings.deleteStage(sam, seen(pipeline), gone.id(), null)))
                .isEqualTo(new PipelineSaved.Occupied(3));
        assertThat(in(settings.deleteStage(sam, seen(pipeline), gone.id(), new To(pipeline.id(), gone.id()))))
                .isEqualTo(new PipelineSaved.Changed());
        assertThat(in(settings.deleteStage(sam, seen(pipeline), gone.id(), new To(pipeline.id(), here.id()))))
                .isEqualTo(new PipelineSaved.Done(3));
        assertThat(named("Emptied").stages()).containsExactly(here);
        assertThat(find(open).facts()).satisfies(facts -> {
            assertThat(facts.place()).isEqualTo(Place.of(pipeline, here));
            assertThat(facts.probability()).isEqualTo(40);
        });
        assertThat(find(won).facts().probability()).isEqualTo(100);
        assertThat(find(open).version()).isEqualTo(open.version() + 1);
        assertThat(get(dibs.bean(History.class)
                        .page(TEAM, open.number(), false, null, 1)
                        .next()))
                .satisfies(last -> {
                    assertThat(last.kind()).isEqualTo(CustomerActivity.Kind.MOVED);
                    assertThat(last.was()).isEqualTo("Gone");
                    assertThat(last.became()).isEqualTo("Here");
                    assertThat(last.detail()).isEqualTo("its stage was deleted");
                });
        assertThat(in(settings.deleteStage(sam, seen(named("Emptied")), here.id(), null)))
                .isEqualTo(new PipelineSaved.Last());
    }

    @Test
    void tenThousandDealsLeaveADeletedStageAtOnce() {
        Pipeline pipeline = made("Crowded", new NewStage("Full", 5), new NewStage("Empty", 40));
        Stage full = pipeline.stages().getFirst();
        dibs.look("""
                with made as (
                    insert into deal (workspace_id, number, name, value, pipeline_id, stage_id, probability, created_at,
                        created_by, touched_at)
                    select 'T0NORTHWIND', 100000 + i, 'Deal ' || i, i, %d, %d, 5, now(), 'U0SAM', now()
                    from generate_series(1, 10000) i
                    returning 1)
                select count(*) from made""".formatted(pipeline.id(), full.id()), Long.class);
        To there = new To(pipeline.id(), pipeline.stages().getLast().id());
        assertThat(in(settings.deleteStage(sam, seen(pipeline), full.id(), there)))
                .isEqualTo(new PipelineSaved.Done(10000));
        assertThat(use("Crowded").all().live()).isEqualTo(10000);
        assertThat(dibs.look(
                        "select live || ' ' || trunc(value) from customer_figure where kind = 'deal' and live > 9000",
                        String.class))
                .containsExactly("10000 50005000");
        dibs.look("update deal set deleted_at = now() where number > 100000 returning 1", Integer.class);
    }

    @Test
    void aDeletedPipelineTakesItsStagesAlongAndLeavesItsDeals() {
        Pipeline goes = made("Goes", new NewStage("A", 5), new NewStage("B", 40));
        Pipeline stays = made("Stays", new NewStage("There", 33));
        Deal one = deal(goes, goes.stages().getFirst(), null);
        Deal other = deal(goes, goes.stages().getLast(), "5");
        To there = new To(stays.id(), stays.stages().getFirst().id());
        assertThat(in(settings.delete(sam, seen(goes), null))).isEqualTo(new PipelineSaved.Occupied(2));
        assertThat(in(settings.delete(sam, seen(goes), there))).isEqualTo(new PipelineSaved.Done(2));
        assertThat(all()).extracting(Pipeline::name).doesNotContain("Goes").contains("Stays");
        assertThat(List.of(find(one), find(other)))
                .extracting(deal -> deal.facts().place().stageName())
                .containsExactly("There", "There");
    }

    @Test
    void theLastPipelineCannotBeDeleted() {
        dibs.look(
                "insert into workspace (workspace_id, name, bot_user_id) values ('T0LAST', 'Last', 'B') returning 1",
                Integer.class);
        dibs.look(
                "insert into member (workspace_id, user_id, name, role, time_zone, outsider, is_bot, deactivated)"
                        + " values ('T0LAST', 'U0SAM', 'Sam', 'admin', 'UTC', false, false, false) returning 1",
                Integer.class);
        Member elsewhere = get(dibs.bean(Members.class).find(new TeamId("T0LAST"), new UserId("U0SAM")));
        Pipeline only = get(dibs.bean(Pipelines.class).all(elsewhere.team())).getFirst();
        assertThat(in(settings.delete(elsewhere, seen(only), null))).isEqualTo(new PipelineSaved.Last());
        Pipeline foreign = made("Foreign", new NewStage("A", 5));
        assertThat(in(settings.rename(elsewhere, seen(foreign), "Mine"))).isEqualTo(new PipelineSaved.Changed());
    }

    @Test
    void aDealCannotComeToAStageThatIsDeletedAtTheSameTime() {
        Pipeline pipeline = made("Slippery", new NewStage("Here", 5), new NewStage("Away", 40));
        Stage away = pipeline.stages().getLast();
        Deal deal = deal(pipeline, pipeline.stages().getFirst(), null);
        Mono<Object> move = transacted(dibs.bean(Pipelines.class)
                .hold(TEAM, pipeline.id(), away.id())
                .flatMap(goal -> deals.change(sam, deal.number(), one -> one.move(goal.place(), goal.probability())))
                .cast(Object.class)
                .defaultIfEmpty("gone"));
        Mono<Object> delete = transacted(
                settings.deleteStage(sam, seen(pipeline), away.id(), null).cast(Object.class));
        List<Object> both = get(Flux.merge(move, delete).collectList());
        Place now = find(deal).facts().place();
        assertThat(named("Slippery").stage(now.stage())).isPresent();
        assertThat(both).hasSize(2).doesNotContain(new PipelineSaved.Changed());
    }

    @Test
    void openDealsAreWorthTheirValueAndByProbability() {
        Pipeline pipeline = made("Worth", new NewStage("Low", 10), new NewStage("High", 50), new NewStage("None", 90));
        deal(pipeline, pipeline.stages().getFirst(), "1000");
        deal(pipeline, pipeline.stages().getFirst(), null);
        deal(pipeline, pipeline.stages().get(1), "300");
        Deal lost = deal(pipeline, pipeline.stages().get(1), "9000");
        done(deals.change(sam, lost.number(), one -> one.lose("Too late")));
        Map<String, DealFigures.AtStage> figures = get(
                        dibs.bean(DealFigures.class).open(TEAM))
                .stream()
                .filter(figure -> figure.place().pipelineName().equals("Worth"))
                .collect(Collectors.toMap(figure -> figure.place().stageName(), figure -> figure));
        assertThat(figures.get("Low")).satisfies(low -> worth(low, 2, "1000", "100"));
        assertThat(figures.get("High")).satisfies(high -> worth(high, 1, "300", "150"));
        assertThat(figures.get("None")).satisfies(none -> worth(none, 0, "0", "0"));
    }

    @Test
    void aDayTellsTheLastStepOfEachDeal() {
        Pipeline pipeline = made("Daily", new NewStage("A", 10), new NewStage("B", 50));
        Deal moved = deal(pipeline, pipeline.stages().getFirst(), null);
        move(moved, pipeline);
        Deal won = deal(pipeline, pipeline.stages().getFirst(), null);
        move(won, pipeline);
        done(deals.change(sam, won.number(), Deal::win));
        Deal reopened = deal(pipeline, pipeline.stages().getFirst(), null);
        done(deals.change(sam, reopened.number(), Deal::win));
        done(deals.change(sam, reopened.number(), one -> one.reopen(10)));
        Deal earlier = deal(pipeline, pipeline.stages().getFirst(), null);
        done(deals.change(sam, earlier.number(), one -> one.lose("No budget")));
        dibs.look(
                "update customer_activity set at = at - interval '1 day' where deal = "
                        + earlier.number().value() + " returning 1",
                Integer.class);
        List<CustomerNumber> these = List.of(moved.number(), won.number(), reopened.number(), earlier.number());
        var zone = sam.zone();
        var today = RunningDibs.MONDAY.atZone(zone).toLocalDate();
        DealDay day = dibs.bean(DealDay.class);
        assertThat(get(day.of(TEAM, today, zone).collectList()))
                .filteredOn(step -> these.contains(step.deal().number()))
                .extracting(step -> step.deal().number() + " " + step.activity().kind())
                .containsExactly(won.number() + " WON", moved.number() + " MOVED");
        assertThat(get(day.of(TEAM, today.minusDays(1), zone).collectList()))
                .singleElement()
                .satisfies(step -> assertThat(step.activity().detail()).isEqualTo("No budget"));
        assertThat(get(day.of(TEAM, today.plusDays(1), zone).collectList())).isEmpty();
    }

    private static void worth(DealFigures.AtStage figure, long count, String value, String weighted) {
        assertThat(figure.deals()).isEqualTo(count);
        assertThat(figure.value()).isEqualByComparingTo(value);
        assertThat(figure.weighted()).isEqualByComparingTo(weighted);
    }

    private static void move(Deal deal, Pipeline pipeline) {
        Place to = Place.of(pipeline, pipeline.stages().getLast());
        done(deals.change(sam, deal.number(), one -> one.move(to, 50)));
    }

    private static Pipeline made(String name, NewStage... stages) {
        assertThat(in(settings.add(sam, name, List.of(stages)))).isInstanceOf(PipelineSaved.Done.class);
        return named(name);
    }

    private static Pipeline named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Pipeline> all() {
        return get(dibs.bean(Pipelines.class).all(TEAM));
    }

    private static PipelineUse use(String name) {
        return get(dibs.bean(Pipelines.class).inUse(TEAM)).stream()
                .filter(use -> use.pipeline().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Seen seen(Pipeline pipeline) {
        return new Seen(pipeline.id(), pipeline.version());
    }

    private static Deal deal(Pipeline pipeline, Stage stage, @Nullable String value) {
        DealFacts facts = new DealFacts(
                "A deal",
                value == null ? null : new BigDecimal(value),
                Place.of(pipeline, stage),
                DealStatus.OPEN,
                null,
                null,
                stage.probability());
        return done(deals.make(sam, new NewDeal(facts, null, null, null, "")));
    }

    private static Deal find(Deal deal) {
        return get(deals.find(TEAM, deal.number()));
    }

    private static PipelineSaved in(Mono<PipelineSaved> change) {
        return get(transacted(change));
    }

    private static <T> Mono<T> transacted(Mono<T> change) {
        return dibs.bean(TransactionalOperator.class).transactional(change);
    }

    private static <T extends Customer> T done(Mono<Saved<T>> saved) {
        Saved<T> came = get(transacted(saved));
        assertThat(came).isInstanceOf(Saved.Done.class);
        return ((Saved.Done<T>) came).now();
    }

    private static <T> T get(Mono<T> mono) {
        return mono.blockOptional(PATIENCE).orElseThrow();
    }
}
