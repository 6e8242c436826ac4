package app.dibs.stages;

import app.dibs.customer.PipelineSaved;
import app.dibs.customer.PipelineSettings;
import app.dibs.customer.PipelineUse;
import app.dibs.customer.Pipelines;
import app.dibs.delivery.Changes;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.stages.FormViews.Carried;
import app.dibs.stages.FormViews.Typed;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import app.dibs.workspace.SettingsEntry;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The lists of pipelines and stages, on top of the settings: what their menus and buttons do. */
@Component
class PipelineClicks implements Journey, SettingsEntry {
    static final String OPEN = "stages:open";
    static final String BACK = "stages:back";
    static final String STAGES = "stages:of";
    static final String UP = "stages:up";
    static final String DOWN = "stages:down";
    static final String EDIT = "stages:edit";
    static final String DELETE = "stages:delete";
    static final String ADD = "stages:add";
    static final String ADD_STAGES = "stages:add-stages";

    private final Pipelines pipelines;
    private final PipelineSettings settings;
    private final Changes changes;
    private final SlackApi slack;

    PipelineClicks(Pipelines pipelines, PipelineSettings settings, Changes changes, SlackApi slack) {
        this.pipelines = pipelines;
        this.settings = settings;
        this.changes = changes;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .click(OPEN, click -> asAdmin(click, this::open))
                .click(BACK, click -> asAdmin(click, (by, there) -> pipelines(by, "")))
                .click(STAGES, click -> asAdmin(click, this::stages))
                .click(UP, click -> asAdmin(click, (by, there) -> shift(by, there, true)))
                .click(DOWN, click -> asAdmin(click, (by, there) -> shift(by, there, false)))
                .click(EDIT, click -> asAdmin(click, this::edit))
                .click(DELETE, click -> asAdmin(click, this::delete))
                .click(ADD, click -> asAdmin(click, this::add))
                .click(ADD_STAGES, click -> asAdmin(click, this::addStages));
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String actionId() {
        return OPEN;
    }

    @Override
    public String label() {
        return "Pipelines…";
    }

    @Override
    public String says() {
        return "The stages that deals go through, and how probable a deal is at each.";
    }

    private static Mono<SlackReply> asAdmin(BlockClick click, BiFunction<Member, BlockClick, Mono<SlackReply>> what) {
        Member by = Member.behind(click);
        return by.may(Right.ADMINISTER) ? what.apply(by, click) : Mono.just(SlackReply.say(StagesWords.ONLY_ADMINS));
    }

    private Mono<SlackReply> open(Member by, BlockClick click) {
        return pipelines.inUse(by.team()).flatMap(all -> show(click, PipelineViews.pipelines(all, "")));
    }

    private Mono<SlackReply> pipelines(Member by, String notice) {
        return pipelines.inUse(by.team()).map(all -> new SlackReply.Update(PipelineViews.pipelines(all, notice)));
    }

    private Mono<SlackReply> stages(Member by, BlockClick click) {
        return page(by, Target.read(click.value()).pipeline(), "");
    }

    /** The stages of one; where it is gone, all pipelines, with the reason. */
    private Mono<SlackReply> page(Member by, long pipeline, String notice) {
        return pipelines
                .inUse(by.team())
                .map(all -> new SlackReply.Update(find(all, pipeline)
                        .map(use -> PipelineViews.stages(use, notice))
                        .orElseGet(() -> PipelineViews.pipelines(all, StagesWords.CHANGED))));
    }

    private Mono<SlackReply> shift(Member by, BlockClick click, boolean up) {
        Target target = Target.read(click.value());
        Mono<PipelineSaved> shift = target.isStage()
                ? settings.shiftStage(by, target.seen(), target.stage(), up)
                : settings.shift(by, target.seen(), up);
        return changes.commit(by.team(), click.request(), shift, PipelineSaved.Done.class::isInstance)
                .flatMap(saved -> {
                    String notice = saved instanceof PipelineSaved.Done ? "" : StagesWords.CHANGED;
                    return target.isStage() ? page(by, target.pipeline(), notice) : pipelines(by, notice);
                });
    }

    private Mono<SlackReply> edit(Member by, BlockClick click) {
        Carried carried = carried(click);
        return onTarget(
                by,
                click,
                carried.target(),
                (all, use) -> use.pipeline()
                        .stage(carried.target().stage())
                        .map(stage -> FormViews.edit(carried.in(use), Typed.of(stage), ""))
                        .orElseGet(() -> FormViews.rename(
                                carried.in(use), new Typed(use.pipeline().name(), "", ""), "")));
    }

    private Mono<SlackReply> delete(Member by, BlockClick click) {
        Carried carried = carried(click);
        return onTarget(by, click, carried.target(), (all, use) -> FormViews.delete(carried.in(use), use, all, ""));
    }

    private Mono<SlackReply> add(Member by, BlockClick click) {
        return show(click, FormViews.add(new Carried(below(click), Target.NEW), Typed.nothing()));
    }

    private Mono<SlackReply> addStages(Member by, BlockClick click) {
        return show(click, FormViews.addStages(carried(click), Typed.nothing(), ""));
    }

    /** A form about what the admin saw, as it is now; the list anew where it is not there any more. */
    private Mono<SlackReply> onTarget(
            Member by, BlockClick click, Target target, BiFunction<List<PipelineUse>, PipelineUse, View> form) {
        return pipelines
                .inUse(by.team())
                .flatMap(all -> find(all, target)
                        .map(use -> show(click, form.apply(all, use)))
                        .orElseGet(() ->
                                Mono.just(new SlackReply.Update(PipelineViews.pipelines(all, StagesWords.CHANGED)))));
    }

    private Mono<SlackReply> show(BlockClick click, View view) {
        return slack.show(click, view).thenReturn(SlackReply.ack());
    }

    static Optional<PipelineUse> find(List<PipelineUse> all, Target target) {
        return find(all, target.pipeline())
                .filter(use -> !target.isStage()
                        || use.pipeline().stage(target.stage()).isPresent());
    }

    private static Optional<PipelineUse> find(List<PipelineUse> all, long pipeline) {
        return all.stream().filter(use -> use.pipeline().id() == pipeline).findFirst();
    }

    private static Carried carried(BlockClick click) {
        return new Carried(below(click), Target.read(click.value()));
    }

    private static @Nullable String below(BlockClick click) {
        return click.view() == null ? null : click.view().getId();
    }
}
