package app.dibs.plans;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.cadence.Plan;
import app.dibs.cadence.Plans;
import app.dibs.cadence.Plans.Kept;
import app.dibs.delivery.Changes;
import app.dibs.home.HomeButton;
import app.dibs.plans.PlanListView.Notice;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Person;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The list of plans and the form of one, in one modal that turns from the one into the other. */
@Component
class EditPlans implements Journey, HomeButton {
    static final String LIST = "plans:list";
    static final String NEW = "plans:new";
    static final String EDIT = "plans:edit";
    static final String MORE = "plans:more";
    static final String LESS = "plans:less";
    static final String BACK = "plans:back";
    static final String DELETE = "plans:delete";
    static final String RESTORE = "plans:restore";

    private final Plans plans;
    private final Changes changes;
    private final SlackApi slack;

    EditPlans(Plans plans, Changes changes, SlackApi slack) {
        this.plans = plans;
        this.changes = changes;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(
                        new Subcommand("/lead", "plans", "shows the nurture plans, to write them", "/lead plans"),
                        this::open)
                .click(LIST, this::open)
                .click(NEW, click -> writing(click, by -> form(PlanDraft.empty(), by)))
                .click(EDIT, this::edit)
                .click(MORE, click -> writing(click, by -> form(typed(click).plusStep(), by)))
                .click(
                        LESS,
                        click -> writing(click, by -> form(typed(click).without(Integer.parseInt(click.value())), by)))
                .click(BACK, click -> writing(click, by -> list(by, null)))
                .click(DELETE, this::delete)
                .click(RESTORE, this::restore)
                .submit(PlanFormView.FORM, this::save);
    }

    @Override
    public boolean isOffered(Person person) {
        return ((Member) person).workspace().nurturing().on();
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    public Optional<ButtonElement> draw(Member reader) {
        return isOffered(reader) && reader.may(Right.TEAM)
                ? Optional.of(button(b -> b.actionId(LIST).text(plainText("Nurture plans"))))
                : Optional.empty();
    }

    Mono<SlackReply> open(Triggered asked) {
        Member reader = Member.behind(asked);
        if (!isOffered(reader) || !reader.may(Right.VIEW)) {
            return Mono.just(SlackReply.say(isOffered(reader) ? PlanWords.MAY_NOT_LOOK : PlanWords.OFF));
        }
        return all(reader, null).flatMap(view -> slack.show(asked, view)).thenReturn(SlackReply.ack());
    }

    private Mono<View> all(Member reader, @Nullable Notice notice) {
        return plans.all(reader.team())
                .collectList()
                .map(listed -> PlanListView.of(listed, reader.may(Right.TEAM), notice));
    }

    private Mono<SlackReply> list(Member reader, @Nullable Notice notice) {
        return all(reader, notice).map(SlackReply.Update::new);
    }

    private static Mono<SlackReply> form(PlanDraft draft, Member by) {
        return Mono.just(new SlackReply.Update(PlanFormView.of(draft, by.workspace())));
    }

    Mono<SlackReply> edit(BlockClick click) {
        return writing(
                click,
                by -> plans.find(by.team(), Long.parseLong(click.value()))
                        .flatMap(plan -> form(PlanDraft.of(plan), by))
                        .switchIfEmpty(Mono.defer(() -> list(by, new Notice(PlanWords.GONE, null)))));
    }

    private static PlanDraft typed(BlockClick click) {
        String metadata = click.view() == null ? "" : click.view().getPrivateMetadata();
        return PlanForm.read(metadata, click.form());
    }

    Mono<SlackReply> delete(BlockClick click) {
        long plan = Long.parseLong(click.value());
        return writing(
                click,
                by -> changes.commit(
                                by.team(),
                                click.request(),
                                plans.delete(by.team(), plan)
                                        .map(name -> new Notice(PlanWords.deleted(name), plan))
                                        .defaultIfEmpty(new Notice(PlanWords.GONE, null)))
                        .flatMap(notice -> list(by, notice)));
    }

    Mono<SlackReply> restore(BlockClick click) {
        return writing(
                click,
                by -> changes.commit(
                                by.team(), click.request(), plans.restore(by.team(), Long.parseLong(click.value())))
                        .flatMap(done -> list(by, new Notice(PlanWords.restored(done), null))));
    }

    Mono<SlackReply> save(ViewSubmission submission) {
        Member by = Member.behind(submission);
        Optional<String> refusal = refusal(by);
        if (refusal.isPresent()) {
            return Mono.just(error(refusal.get().replace("`", "")));
        }
        PlanDraft draft = PlanForm.read(submission.metadata(), submission.form());
        Map<String, String> problems = PlanForm.problems(draft);
        return problems.isEmpty() ? save(submission, PlanForm.plan(draft)) : Mono.just(new SlackReply.Errors(problems));
    }

    private Mono<SlackReply> save(ViewSubmission submission, Plan plan) {
        Member by = Member.behind(submission);
        Mono<Kept> change = plan.id() == 0 ? plans.add(by.team(), plan) : plans.change(by.team(), plan);
        return changes.commit(by.team(), submission.request(), change, kept -> kept == Kept.DONE)
                .flatMap(kept -> switch (kept) {
                    case DONE -> list(by, new Notice(PlanWords.saved(plan), null));
                    case NAME_TAKEN -> Mono.just(error(PlanWords.NAME_TAKEN));
                    case CHANGED -> Mono.just(error(PlanWords.CHANGED));
                });
    }

    private Mono<SlackReply> writing(Interaction asked, Function<Member, Mono<SlackReply>> then) {
        Member by = Member.behind(asked);
        return refusal(by).map(why -> Mono.just(SlackReply.say(why))).orElseGet(() -> then.apply(by));
    }

    private Optional<String> refusal(Member by) {
        if (!isOffered(by)) {
            return Optional.of(PlanWords.OFF);
        }
        return by.may(Right.TEAM) ? Optional.empty() : Optional.of(PlanWords.ONLY_MANAGERS);
    }

    private static SlackReply error(String why) {
        return new SlackReply.Errors(Map.of(PlanForm.NAME, why));
    }
}
