package app.dibs.convert;

import app.dibs.card.Origin;
import app.dibs.customer.Account;
import app.dibs.customer.Accounts;
import app.dibs.customer.CustomerSearch;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.OptionsRequest;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Interaction.ViewClosed;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A lead becomes a customer, in three steps. */
@Component
class ConvertWizard implements Journey {
    static final String START = "convert:start";
    private static final Subcommand CONVERT = new Subcommand(
            "/lead", "convert", "makes a contact, an account and a deal of a lead", "/lead convert L-42");

    private final Steps steps;
    private final FinishConversion finish;
    private final ConvertDrafts drafts;
    private final Accounts accounts;
    private final CustomerSearch search;
    private final Clock clock;

    ConvertWizard(
            Steps steps,
            FinishConversion finish,
            ConvertDrafts drafts,
            Accounts accounts,
            CustomerSearch search,
            Clock clock) {
        this.steps = steps;
        this.finish = finish;
        this.drafts = drafts;
        this.accounts = accounts;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(CONVERT, this::type)
                .click(START, this::start)
                .submit(Step.CONTACT.callbackId(), this::submitContact)
                .submit(Step.ACCOUNT.callbackId(), this::submitAccount)
                .submit(Step.DEAL.callbackId(), this::submitDeal)
                .click(ConvertViews.REDRAW, this::redraw)
                .click(ConvertViews.BACK, this::back)
                .click(ConvertViews.AFRESH, this::startAfresh)
                .options(ConvertViews.ACCOUNTS, this::offerAccounts)
                .close(Step.CONTACT.callbackId(), this::keep)
                .close(Step.ACCOUNT.callbackId(), this::keep)
                .close(Step.DEAL.callbackId(), this::keep);
    }

    private Mono<SlackReply> type(SlashCommand command) {
        return LeadReference.read(command.rest())
                .map(meant -> start(command, meant.number(), Origin.of(command)))
                .orElseGet(() -> Mono.just(SlackReply.say(ConvertWords.whichLead(CONVERT))));
    }

    private Mono<SlackReply> start(BlockClick click) {
        return start(click, new LeadNumber(Long.parseLong(click.subject())), Origin.of(click));
    }

    private Mono<SlackReply> start(Triggered asked, LeadNumber number, Origin origin) {
        return Member.behind(asked).may(Right.UPDATE)
                ? steps.open(asked, number, origin)
                : Mono.just(SlackReply.say(ConvertWords.VIEWERS_DO_NOT));
    }

    private Mono<SlackReply> submitContact(ViewSubmission submission) {
        return submitted(submission, draft -> {
            ConvertForm form = form(submission, draft);
            form.contact();
            return form.wrong().isEmpty()
                    ? steps.afterContact(submission, draft)
                    : Mono.just(errors(form.wrong(), draft));
        });
    }

    private Mono<SlackReply> submitAccount(ViewSubmission submission) {
        return submitted(submission, draft -> {
            ConvertForm form = form(submission, draft);
            form.account();
            return form.wrong().isEmpty() ? afterAccount(submission, draft) : Mono.just(errors(form.wrong(), draft));
        });
    }

    /** A name that is there but for case or spaces is offered, not doubled. */
    private Mono<SlackReply> afterAccount(ViewSubmission submission, ConvertDraft draft) {
        Mono<Account> same = draft.is(ConvertField.ACCOUNT, ConvertDraft.NEW)
                ? accounts.named(Member.behind(submission).team(), draft.get(ConvertField.ACCOUNT_NAME))
                : Mono.empty();
        return same.flatMap(account -> steps.offer(submission, draft, account))
                .switchIfEmpty(Mono.defer(() -> steps.draw(submission, Step.DEAL, draft, "")));
    }

    private Mono<SlackReply> submitDeal(ViewSubmission submission) {
        return submitted(submission, draft -> {
            ConvertForm form = form(submission, draft);
            Wish wish =
                    new Wish(draft, draft.number(), draft.version(), form.contact(), form.account(), form.deal(), null);
            return form.wrong().isEmpty() ? finish.convert(submission, wish) : Mono.just(errors(form.wrong(), draft));
        });
    }

    private Mono<SlackReply> submitted(ViewSubmission submission, Function<ConvertDraft, Mono<SlackReply>> goOn) {
        return Member.behind(submission).may(Right.UPDATE)
                ? withDraft(submission, submission.view(), submission.form(), goOn)
                : Mono.just(SlackReply.say(ConvertWords.VIEWERS_DO_NOT));
    }

    private Mono<SlackReply> redraw(BlockClick click) {
        View view = Objects.requireNonNull(click.view());
        return withDraft(
                click, view, click.form(), draft -> steps.draw(click, Step.of(view.getCallbackId()), draft, ""));
    }

    private Mono<SlackReply> back(BlockClick click) {
        View view = Objects.requireNonNull(click.view());
        return withDraft(
                click,
                view,
                click.form(),
                draft -> steps.draw(click, Step.of(view.getCallbackId()).before(), draft, ""));
    }

    private Mono<SlackReply> startAfresh(BlockClick click) {
        View view = Objects.requireNonNull(click.view());
        return withDraft(click, view, click.form(), draft -> steps.afresh(click, draft));
    }

    /** The draft with what was typed into the view. */
    private Mono<SlackReply> withDraft(
            Interaction asked, View view, FormValues form, Function<ConvertDraft, Mono<SlackReply>> goOn) {
        return drafts.read(Member.behind(asked), view.getPrivateMetadata())
                .map(draft -> StepForm.read(Step.of(view.getCallbackId()), draft, form))
                .map(goOn)
                .defaultIfEmpty(Mono.just(SlackReply.say(ConvertWords.KEPT_NO_LONGER)))
                .flatMap(answer -> answer);
    }

    private Mono<SlackReply> offerAccounts(OptionsRequest asked) {
        Member by = Member.behind(asked);
        return by.may(Right.VIEW)
                ? search.accounts(by.team(), asked.typed())
                        .map(found -> new SlackReply.Options(found.stream()
                                .map(one -> StepFields.account(
                                        ConvertViews.accountValue(one.number().value(), one.name())))
                                .toList()))
                : Mono.just(new SlackReply.Options(List.of()));
    }

    /** The person went away; what was typed is offered again. */
    private Mono<SlackReply> keep(ViewClosed closed) {
        Member by = Member.behind(closed);
        View view = closed.view();
        return drafts.read(by, view.getPrivateMetadata())
                .flatMap(draft -> {
                    ConvertDraft left =
                            StepForm.read(Step.of(view.getCallbackId()), draft, FormValues.of(view.getState()));
                    boolean worthIt = draft.begun() || !left.typed().equals(draft.typed());
                    return worthIt ? drafts.keep(by, left) : Mono.<Void>empty();
                })
                .thenReturn(SlackReply.ack());
    }

    private ConvertForm form(ViewSubmission submission, ConvertDraft draft) {
        Member by = Member.behind(submission);
        return new ConvertForm(draft, by.workspace(), by.today(clock));
    }

    private static SlackReply errors(Map<ConvertField, String> wrong, ConvertDraft draft) {
        Map<String, String> byBlockId = new LinkedHashMap<>();
        wrong.forEach((field, why) -> byBlockId.put(StepForm.blockId(field, draft), why));
        return new SlackReply.Errors(byBlockId);
    }
}
