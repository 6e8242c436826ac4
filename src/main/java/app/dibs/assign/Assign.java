package app.dibs.assign;

import app.dibs.delivery.Changes;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Owner;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Claim, and assign. */
@Component
class Assign implements Journey {
    private final Leads leads;
    private final Members members;
    private final Changes changes;
    private final SlackApi slack;

    Assign(Leads leads, Members members, Changes changes, SlackApi slack) {
        this.leads = leads;
        this.members = members;
        this.changes = changes;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .click(ClaimAction.CLAIM, this::claim)
                .click(AssignAction.TO, this::assignToRep)
                .click(AssignAction.OTHER, this::chooseOther)
                .submit(AssignViews.OTHER, this::assignToOther);
    }

    private Mono<SlackReply> claim(BlockClick click) {
        Member member = Member.behind(click);
        if (!member.may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(AssignWords.VIEWERS_DO_NOT_CLAIM));
        }
        Mono<Made> claim = leads.change(member, number(click), lead -> lead.claim(Owner.of(member)));
        return changes.commit(member.team(), click.request(), claim).map(AssignWords::afterClaim);
    }

    private Mono<SlackReply> assignToRep(BlockClick click) {
        if (!Member.behind(click).may(Right.ASSIGN)) {
            return Mono.just(SlackReply.say(AssignWords.ONLY_MANAGERS));
        }
        Handover handover = Handover.read(click.value());
        return owner(click, handover.to())
                .flatMap(to -> assign(click, number(click), to, handover.from())
                        .map(made -> AssignWords.afterAssign(made, to))
                        .defaultIfEmpty(SlackReply.ack()))
                .defaultIfEmpty(SlackReply.say(AssignWords.CANNOT_OWN));
    }

    private Mono<SlackReply> chooseOther(BlockClick click) {
        Member member = Member.behind(click);
        if (!member.may(Right.ASSIGN)) {
            return Mono.just(SlackReply.say(AssignWords.ONLY_MANAGERS));
        }
        var carried = new AssignViews.Carried(number(click).value(), click.value());
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
                        .map(made ->
                                AssignWords.inModal(made).map(Assign::error).orElseGet(SlackReply::clear))
                        .defaultIfEmpty(SlackReply.clear()))
                .defaultIfEmpty(error(AssignWords.CANNOT_OWN));
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
