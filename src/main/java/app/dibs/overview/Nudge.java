package app.dibs.overview;

import app.dibs.delivery.Changes;
import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.overview.Nudges.Made;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Journey;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A manager reminds somebody of what is overdue, of each lead once a day. */
@Component
class Nudge implements Journey {
    private static final String ONLY_MANAGERS = "Only a manager can nudge people; nobody was told.";
    private static final String LEFT = "This person is not here any more; nobody was told.";

    private final Members members;
    private final Nudges nudges;
    private final OverviewNews news;
    private final Outbox outbox;
    private final Changes changes;

    Nudge(Members members, Nudges nudges, OverviewNews news, Outbox outbox, Changes changes) {
        this.members = members;
        this.nudges = nudges;
        this.news = news;
        this.outbox = outbox;
        this.changes = changes;
    }

    @Override
    public Routes routes() {
        return Routes.of().click(OverviewView.NUDGE, this::nudge);
    }

    Mono<SlackReply> nudge(BlockClick click) {
        Member manager = Member.behind(click);
        if (!manager.may(Right.TEAM)) {
            return Mono.just(SlackReply.say(ONLY_MANAGERS));
        }
        return members.find(manager.team(), new UserId(click.value()))
                .filter(owner -> owner.may(Right.VIEW))
                .flatMap(owner -> nudge(click, manager, owner))
                .defaultIfEmpty(SlackReply.say(LEFT));
    }

    private Mono<SlackReply> nudge(BlockClick click, Member manager, Member owner) {
        Mono<Made> made = nudges.add(manager, owner)
                .delayUntil(nudge -> outbox.add(manager.team(), List.of(letter(nudge, owner))))
                .delayUntil(nudge -> news.nudged(manager.team()));
        return changes.commit(manager.team(), click.request(), made, nudge -> nudge.leads() > 0)
                .map(nudge -> nudge.leads() > 0 ? SlackReply.ack() : SlackReply.say(again(owner)))
                .defaultIfEmpty(SlackReply.ack());
    }

    private static Letter letter(Made nudge, Member owner) {
        return new Letter(NudgeWriter.KIND, String.valueOf(nudge.id()), "person:" + owner.user(), Urgency.NOW);
    }

    private static String again(Member owner) {
        return "%s was reminded of all of these today already, or nothing is overdue any more. Nobody was told."
                .formatted(Mrkdwn.escape(owner.name()));
    }
}
