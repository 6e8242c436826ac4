package app.dibs.stages;

import app.dibs.customer.NewStage;
import app.dibs.customer.PipelineSaved;
import app.dibs.customer.PipelineSettings;
import app.dibs.customer.PipelineUse;
import app.dibs.customer.Pipelines;
import app.dibs.delivery.Changes;
import app.dibs.lead.LineText;
import app.dibs.lead.Reading;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackReply;
import app.dibs.stages.FormViews.Carried;
import app.dibs.stages.FormViews.Typed;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.view.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The forms over the lists, sent. What is not right is said beside its field; the list below is drawn anew. */
@Component
class PipelineForms implements Journey {
    private static final Logger LOG = LoggerFactory.getLogger(PipelineForms.class);

    private final Pipelines pipelines;
    private final PipelineSettings settings;
    private final Changes changes;
    private final SlackApi slack;

    PipelineForms(Pipelines pipelines, PipelineSettings settings, Changes changes, SlackApi slack) {
        this.pipelines = pipelines;
        this.settings = settings;
        this.changes = changes;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .submit(FormViews.ADD, sent -> as(sent, FormViews.NAME, this::add))
                .submit(FormViews.ADD_STAGES, sent -> as(sent, FormViews.STAGES, this::addStages))
                .submit(FormViews.RENAME, sent -> as(sent, FormViews.NAME, this::rename))
                .submit(FormViews.EDIT, sent -> as(sent, FormViews.NAME, this::edit))
                .submit(FormViews.DELETE, sent -> as(sent, FormViews.TO, this::delete));
    }

    /**
     * A form that an admin sent.
     *
     * @param field where words stand that are for no other field
     */
    private record Sent(Member by, ViewSubmission submission, Carried carried, Typed typed, String field) {
        FormValues form() {
            return submission.form();
        }
    }

    private interface Step {
        Mono<SlackReply> take(Sent sent);
    }

    /** Draws the form again with what was typed, over the pipeline as it is now. */
    private interface Again {
        View draw(Carried carried, PipelineUse now, List<PipelineUse> all);
    }

    private static Mono<SlackReply> as(ViewSubmission submission, String field, Step step) {
        Member by = Member.behind(submission);
        FormValues form = submission.form();
        Typed typed =
                new Typed(form.text(FormViews.NAME), form.text(FormViews.STAGES), form.text(FormViews.PROBABILITY));
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        return by.may(Right.ADMINISTER)
                ? step.take(new Sent(by, submission, carried, typed, field))
                : Mono.just(SlackReply.say(StagesWords.ONLY_ADMINS));
    }

    private Mono<SlackReply> add(Sent sent) {
        Map<String, String> wrong = new HashMap<>();
        String name = name(sent, wrong);
        List<NewStage> stages = stages(sent, wrong);
        return wrong.isEmpty()
                ? save(
                        sent,
                        settings.add(sent.by(), name, stages),
                        (carried, now, all) -> FormViews.add(carried, sent.typed()))
                : errors(wrong);
    }

    private Mono<SlackReply> addStages(Sent sent) {
        Map<String, String> wrong = new HashMap<>();
        List<NewStage> stages = stages(sent, wrong);
        return wrong.isEmpty()
                ? save(
                        sent,
                        settings.addStages(sent.by(), sent.carried().target().seen(), stages),
                        (carried, now, all) -> FormViews.addStages(carried, sent.typed(), StagesWords.CHANGED_FORM))
                : errors(wrong);
    }

    private Mono<SlackReply> rename(Sent sent) {
        Map<String, String> wrong = new HashMap<>();
        String name = name(sent, wrong);
        return wrong.isEmpty()
                ? save(
                        sent,
                        settings.rename(sent.by(), sent.carried().target().seen(), name),
                        (carried, now, all) -> FormViews.rename(carried, sent.typed(), StagesWords.CHANGED_FORM))
                : errors(wrong);
    }

    private Mono<SlackReply> edit(Sent sent) {
        Map<String, String> wrong = new HashMap<>();
        String name = name(sent, wrong);
        OptionalInt probability = StageLines.percent(sent.typed().probability());
        if (probability.isEmpty()) {
            wrong.put(
                    FormViews.PROBABILITY,
                    StagesWords.noProbability(sent.typed().probability()));
        }
        Target target = sent.carried().target();
        return wrong.isEmpty()
                ? save(
                        sent,
                        settings.changeStage(
                                sent.by(),
                                target.seen(),
                                target.stage(),
                                new NewStage(name, probability.orElseThrow())),
                        (carried, now, all) -> FormViews.edit(carried, sent.typed(), StagesWords.CHANGED_FORM))
                : errors(wrong);
    }

    private Mono<SlackReply> delete(Sent sent) {
        Target target = sent.carried().target();
        PipelineSettings.To to = FormViews.to(sent.form().option(FormViews.TO));
        Mono<PipelineSaved> delete = target.isStage()
                ? settings.deleteStage(sent.by(), target.seen(), target.stage(), to)
                : settings.delete(sent.by(), target.seen(), to);
        return save(
                sent, delete, (carried, now, all) -> FormViews.delete(carried, now, all, StagesWords.CHANGED_DELETION));
    }

    private Mono<SlackReply> save(Sent sent, Mono<PipelineSaved> change, Again again) {
        return changes.commit(
                        sent.by().team(), sent.submission().request(), change, PipelineSaved.Done.class::isInstance)
                .flatMap(saved -> switch (saved) {
                    case PipelineSaved.Done done -> refresh(sent).thenReturn(SlackReply.ack());
                    case PipelineSaved.NameTaken taken -> errors(Map.of(sent.field(), StagesWords.taken(taken)));
                    case PipelineSaved.TooMany tooMany -> errors(Map.of(sent.field(), StagesWords.tooMany(tooMany)));
                    case PipelineSaved.Last last -> Mono.just(SlackReply.say(StagesWords.LAST));
                    case PipelineSaved.Changed changed -> again(sent, again);
                    case PipelineSaved.Occupied occupied -> again(sent, again);
                });
    }

    private Mono<SlackReply> again(Sent sent, Again again) {
        return refresh(sent)
                .then(pipelines.inUse(sent.by().team()))
                .map(all -> PipelineClicks.find(all, sent.carried().target())
                        .<SlackReply>map(now ->
                                new SlackReply.Update(again.draw(sent.carried().in(now), now, all)))
                        .orElseGet(() -> SlackReply.say(StagesWords.GONE)));
    }

    /** What was changed is changed, whether or not the list that shows it is still there. */
    private Mono<Void> refresh(Sent sent) {
        String below = sent.carried().below();
        return below == null
                ? Mono.empty()
                : pipelines
                        .inUse(sent.by().team())
                        .flatMap(all -> slack.updateView(sent.by().team(), below, null, page(sent, all)))
                        .onErrorResume(SlackFault.class, fault -> {
                            LOG.info("The list of pipelines was not drawn anew: {}", fault.getMessage());
                            return Mono.empty();
                        })
                        .then();
    }

    /** A form about stages lies on the list of stages. */
    private static View page(Sent sent, List<PipelineUse> all) {
        Target target = sent.carried().target();
        boolean isOnStages = target.isStage() || sent.field().equals(FormViews.STAGES);
        return PipelineClicks.find(all, new Target(target.pipeline(), target.version(), 0))
                .filter(use -> isOnStages)
                .map(use -> PipelineViews.stages(use, ""))
                .orElseGet(() -> PipelineViews.pipelines(all, ""));
    }

    private static String name(Sent sent, Map<String, String> wrong) {
        String name = LineText.read(sent.typed().name()).orElse("");
        if (name.isEmpty()) {
            wrong.put(FormViews.NAME, StagesWords.NAME_IS_MISSING);
        } else if (name.length() > StageLines.LONGEST_NAME) {
            wrong.put(FormViews.NAME, StagesWords.tooLong(name));
        }
        return name;
    }

    private static List<NewStage> stages(Sent sent, Map<String, String> wrong) {
        Reading<List<NewStage>> read = StageLines.read(sent.typed().stages());
        read.problem().ifPresent(why -> wrong.put(FormViews.STAGES, why));
        return read.asOptional().orElse(List.of());
    }

    private static Mono<SlackReply> errors(Map<String, String> wrong) {
        return Mono.just(new SlackReply.Errors(wrong));
    }
}
