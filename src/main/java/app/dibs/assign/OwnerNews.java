package app.dibs.assign;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.card.ActivityText;
import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadObserver;
import app.dibs.lead.Leads;
import app.dibs.lead.Owner;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the new owner of a lead and the old one, by direct message, unless they did it themselves. */
@Component
class OwnerNews implements LeadObserver, Writer {
    private final Outbox outbox;
    private final Leads leads;
    private final Desk desk;
    private final LeadActions actions;

    OwnerNews(Outbox outbox, @Lazy Leads leads, Desk desk, LeadActions actions) {
        this.outbox = outbox;
        this.leads = leads;
        this.desk = desk;
        this.actions = actions;
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        if (!change.changesOwner() || change.inBulk()) {
            return Mono.empty();
        }
        List<Letter> letters = Stream.concat(lost(change), gained(change))
                .filter(user -> !user.equals(change.by().user()))
                .map(user -> letter(change.activity(), user))
                .toList();
        return outbox.add(change.after().team(), letters);
    }

    /** What a clock takes from somebody they are told by who set the clock. */
    private static Stream<UserId> lost(LeadChange change) {
        return change.isByClock() ? Stream.empty() : owner(change.before());
    }

    /** Who is asked to accept it is told with that. */
    private static Stream<UserId> gained(LeadChange change) {
        return change.isOffered() ? Stream.empty() : owner(change.after());
    }

    private Letter letter(Activity activity, UserId user) {
        return new Letter(kind(), activity.id() + ":" + user, "person:" + user, Urgency.NOW);
    }

    private static Stream<UserId> owner(@Nullable Lead lead) {
        return lead == null || lead.owner() == null
                ? Stream.empty()
                : Stream.of(lead.owner().user());
    }

    @Override
    public String kind() {
        return "owner-news";
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        String[] parts = subject.split(":", -1);
        UserId reader = new UserId(parts[1]);
        return desk.activity(team, Long.parseLong(parts[0]))
                .flatMap(activity -> leads.find(team, activity.lead()).map(lead -> message(activity, lead, reader)))
                .map(message -> new Outgoing.Post(reader.value(), null, message));
    }

    private Message message(Activity activity, Lead lead, UserId reader) {
        String words = words(activity, lead, reader);
        List<LayoutBlock> blocks = new ArrayList<>();
        String reach = LeadText.reach(lead);
        String facts = LeadText.facts(lead) + (reach.isEmpty() ? "" : "\n" + reach);
        blocks.add(section(s -> s.text(markdownText(words + "\n" + facts))));
        actions.row(Sight.of(lead, Surface.ANSWER)).ifPresent(blocks::add);
        return new Message(words, blocks);
    }

    private static String words(Activity activity, Lead lead, UserId reader) {
        String who = Mrkdwn.escape(activity.whoName());
        Owner owner = lead.owner();
        boolean gained = reader.value().equals(activity.became());
        if (gained) {
            return ActivityText.given(activity, lead);
        }
        return "%s is with %s from now on; %s changed it."
                .formatted(LeadText.title(lead), owner == null ? "nobody" : Mrkdwn.escape(owner.name()), who);
    }
}
