package app.dibs.assign;

import app.dibs.card.LeadAnswers;
import app.dibs.card.Origin;
import app.dibs.delivery.Changes;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Owner;
import app.dibs.lead.Transition.Refused.Reason;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Claim, and assign. */
@Component
class Assign implements Journey {
    private static final Subcommand CLAIM =
            new Subcommand("/lead", "claim", "takes a lead that nobody owns", "/lead claim L-42");
    private static final Subcommand ASSIGN =
            new Subcommand("/lead", "assign", "gives a lead to somebody, for managers", "/lead assign L-42 @ana");
    private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");

    private final Leads leads;
    private final Members members;
    private final Changes changes;
    private final LeadAnswers answers;
    private final SlackApi slack;

    Assign(Leads leads, Members members, Changes changes, LeadAnswers answers, SlackApi slack) {
        this.answers = answers;
        this.leads = leads;
        this.members = members;
        this.changes = changes;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(CLAIM, this::typeClaim)
                .command(ASSIGN, this::typeAssign)
                .click(ClaimAction.CLAIM, click -> claim(click, number(click)))
                .click(AssignAction.TO, this::assignToRep)
                .click(AssignAction.OTHER, this::chooseOther)
                .submit(AssignViews.OTHER, this::assignToOther);
    }

    private Mono<SlackReply> typeClaim(SlashCommand command) {
        return LeadReference.read(command.rest())
                .map(meant -> claim(command, meant.number()))
                .orElseGet(() -> Mono.just(SlackReply.say(AssignWords.whichLead(CLAIM))));
    }

    private Mono<SlackReply> claim(Interaction asked, LeadNumber number) {
        Member member = Member.behind(asked);
        if (!member.may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(AssignWords.VIEWERS_DO_NOT_CLAIM));
        }
        Mono<Made> claim = leads.change(member, number, lead -> lead.claim(Owner.of(member)));
        return changes.commit(member.team(), asked.request(), claim).flatMap(made -> answer(asked, made));
    }

    /** Where it worked, what shows the lead says so; to who typed it, words do. */
    private Mono<SlackReply> answer(Interaction asked, Made made) {
        if (!(made instanceof Made.Done done)) {
            return Mono.just(SlackReply.say(AssignWords.WHY_NOT.message(made)));
        }
        Message words = answers.about(done.lead(), AssignWords.owned(done.lead()));
        return asked instanceof BlockClick click
                ? answers.done(click, done.lead().number(), words)
                : Mono.just(SlackReply.say(words));
    }

    private Mono<SlackReply> typeAssign(SlashCommand command) {
        Member by = Member.behind(command);
        Optional<LeadReference> meant = LeadReference.read(command.rest());
        if (meant.isEmpty()) {
            return Mono.just(SlackReply.say(AssignWords.whichLead(ASSIGN)));
        }
        if (!by.may(Right.ASSIGN)) {
            return Mono.just(SlackReply.say(AssignWords.ONLY_MANAGERS));
        }
        LeadNumber number = meant.get().number();
        Matcher mention = MENTION.matcher(meant.get().rest());
        return mention.find() ? assignTo(command, number, new UserId(mention.group(1))) : choose(command, number);
    }

    /** Who types a name sees no owner, so that whoever it is passes it on. */
    private Mono<SlackReply> assignTo(SlashCommand command, LeadNumber number, UserId user) {
        Member by = Member.behind(command);
        return owner(command, user)
                .flatMap(to -> changes.commit(
                                by.team(),
                                command.request(),
                                leads.change(by, number, lead -> lead.assign(to, Handover.ownerOf(lead))),
                                Made.Done.class::isInstance)
                        .flatMap(made -> answer(command, made))
                        .defaultIfEmpty(SlackReply.ack()))
                .defaultIfEmpty(SlackReply.say(AssignWords.CANNOT_OWN));
    }

    private Mono<SlackReply> choose(SlashCommand command, LeadNumber number) {
        return leads.find(Member.behind(command).team(), number)
                .filter(Lead::isOpen)
                .flatMap(lead -> slack.show(
                        command,
                        AssignViews.other(
                                new AssignViews.Carried(number.value(), Handover.seen(lead), Origin.of(command)))))
                .map(opened -> SlackReply.ack())
                .switchIfEmpty(Mono.defer(() -> notOpen(command, number)));
    }

    private Mono<SlackReply> notOpen(SlashCommand command, LeadNumber number) {
        return leads.find(Member.behind(command).team(), number)
                .<Made>map(lead -> new Made.Refused(Reason.CLOSED, lead))
                .defaultIfEmpty(new Made.Missing(number))
                .map(made -> SlackReply.say(AssignWords.WHY_NOT.message(made)));
    }

    private Mono<SlackReply> assignToRep(BlockClick click) {
        if (!Member.behind(click).may(Right.ASSIGN)) {
            return Mono.just(SlackReply.say(AssignWords.ONLY_MANAGERS));
        }
        Handover handover = Handover.read(click.value());
        return owner(click, handover.to())
                .flatMap(to -> assign(click, number(click), to, handover.from())
                        .flatMap(made -> AssignWords.owns(made, to) ? Mono.just(SlackReply.ack()) : answer(click, made))
                        .defaultIfEmpty(SlackReply.ack()))
                .defaultIfEmpty(SlackReply.say(AssignWords.CANNOT_OWN));
    }

    private Mono<SlackReply> chooseOther(BlockClick click) {
        Member member = Member.behind(click);
        if (!member.may(Right.ASSIGN)) {
            return Mono.just(SlackReply.say(AssignWords.ONLY_MANAGERS));
        }
        var carried = new AssignViews.Carried(number(click).value(), click.value(), Origin.of(click));
        return slack.show(click, AssignViews.other(carried)).thenReturn(SlackReply.ack());
    }

    private Mono<SlackReply> assignToOther(ViewSubmission submission) {
        if (!Member.behind(submission).may(Right.ASSIGN)) {
            return Mono.just(error(AssignWords.ONLY_MANAGERS));
        }
        var carried = Metadata.read(submission.metadata(), AssignViews.Carried.class);
        return Mono.justOrEmpty(submission.form().user(AssignViews.WHO))
                .flatMap(user -> owner(submission, user))
                .flatMap(to -> assign(submission, new LeadNumber(carried.lead()), to, Handover.owner(carried.seen()))
                        .flatMap(made -> closed(submission, carried, made))
                        .defaultIfEmpty(SlackReply.clear()))
                .defaultIfEmpty(error(AssignWords.CANNOT_OWN));
    }

    private Mono<SlackReply> closed(ViewSubmission submission, AssignViews.Carried carried, Made made) {
        return made instanceof Made.Done done
                ? answers.saved(
                        submission,
                        done.lead().number(),
                        carried.origin(),
                        answers.about(done.lead(), AssignWords.owned(done.lead())))
                : Mono.just(error(AssignWords.WHY_NOT.plainly(made)));
    }

    private Mono<Owner> owner(Interaction asked, UserId user) {
        return members.find(asked.person().team(), user)
                .filter(member -> member.may(Right.UPDATE))
                .map(Owner::of);
    }

    private Mono<Made> assign(Interaction asked, LeadNumber number, Owner to, @Nullable UserId seen) {
        Member by = Member.behind(asked);
        return changes.commit(
                by.team(),
                asked.request(),
                leads.change(by, number, lead -> lead.assign(to, seen)),
                Made.Done.class::isInstance);
    }

    private static SlackReply error(String sentence) {
        return new SlackReply.Errors(Map.of(AssignViews.WHO, sentence));
    }

    private static LeadNumber number(BlockClick click) {
        return new LeadNumber(Long.parseLong(click.subject()));
    }
}
