package app.dibs.pipeline;

import app.dibs.customer.Customer;
import app.dibs.customer.CustomerActivity;
import app.dibs.customer.CustomerObserver;
import app.dibs.customer.Deal;
import app.dibs.customer.DealStatus;
import app.dibs.customer.Deals;
import app.dibs.customer.History;
import app.dibs.customer.Keeper;
import app.dibs.customer.Saved;
import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.profile.CustomerAnswers;
import app.dibs.profile.CustomerText;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Workspace;
import app.dibs.workspace.Workspaces;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the owner of a deal by direct message that somebody else won it, lost it, or opened it again. */
@Component
class DealNews implements CustomerObserver, Writer {
    private static final int REASON_SHOWN = 300;

    private final Outbox outbox;
    private final Deals deals;
    private final History history;
    private final Workspaces workspaces;
    private final CustomerAnswers answers;

    DealNews(Outbox outbox, Deals deals, History history, Workspaces workspaces, CustomerAnswers answers) {
        this.outbox = outbox;
        this.deals = deals;
        this.history = history;
        this.workspaces = workspaces;
        this.answers = answers;
    }

    @Override
    public Mono<Void> customerChanges(Saved.Done<? extends Customer> change, Member by) {
        return change.before() instanceof Deal before && change.now() instanceof Deal now && isNews(before, now, by)
                ? outbox.add(now.team(), List.of(letter(change.activity(), now)))
                : Mono.empty();
    }

    /** What was made in the same form belongs to who made it, and a change of owner is told by who makes it. */
    private static boolean isNews(Deal before, Deal now, Member by) {
        Keeper keeper = now.keeper();
        return before.facts().status() != now.facts().status()
                && keeper != null
                && !keeper.user().equals(by.user());
    }

    private Letter letter(CustomerActivity activity, Deal deal) {
        UserId owner = deal.keeper() == null ? activity.who() : deal.keeper().user();
        String subject =
                "%d:%s:%s".formatted(activity.id(), owner, deal.facts().status().word());
        return new Letter(kind(), subject, "person:" + owner, Urgency.SOON);
    }

    @Override
    public String kind() {
        return "deal-news";
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        String[] parts = subject.split(":", -1);
        DealStatus became = DealStatus.of(parts[2]);
        return history.activity(team, Long.parseLong(parts[0]))
                .flatMap(activity -> Mono.zip(deals.find(team, activity.about()), workspaces.find(team))
                        .map(both -> message(activity, became, both.getT1(), both.getT2())))
                .map(message -> new Outgoing.Post(parts[1], null, message));
    }

    private Message message(CustomerActivity activity, DealStatus became, Deal deal, Workspace workspace) {
        String who = Mrkdwn.escape(activity.whoName());
        String named = deal.number() + " " + CustomerText.title(deal) + DealWords.worth(deal, workspace);
        return answers.about(
                deal,
                switch (became) {
                    case WON -> "🎉 %s won your deal %s".formatted(who, named);
                    case LOST -> "%s lost your deal %s%s".formatted(who, named, reason(activity));
                    case OPEN -> "%s opened your deal %s again".formatted(who, named);
                });
    }

    private static String reason(CustomerActivity activity) {
        String reason = activity.kind() == CustomerActivity.Kind.LOST ? activity.detail() : null;
        return reason == null ? "" : ": " + Mrkdwn.escape(reason, REASON_SHOWN);
    }
}
