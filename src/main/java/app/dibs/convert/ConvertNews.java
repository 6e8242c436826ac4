package app.dibs.convert;

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
import app.dibs.lead.Status;
import app.dibs.slack.Message;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the owner of a lead by direct message that somebody else ended it: converted or lost it, or undid a conversion. */
@Component
class ConvertNews implements LeadObserver, Writer {
    private final Outbox outbox;
    private final Leads leads;
    private final Desk desk;
    private final LeadActions actions;

    ConvertNews(Outbox outbox, @Lazy Leads leads, Desk desk, @Lazy LeadActions actions) {
        this.outbox = outbox;
        this.leads = leads;
        this.desk = desk;
        this.actions = actions;
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        Owner owner = change.after().owner();
        return !isNews(change)
                        || owner == null
                        || owner.user().equals(change.by().user())
                ? Mono.empty()
                : outbox.add(
                        change.after().team(),
                        List.of(new Letter(
                                kind(),
                                change.activity().id() + ":" + owner.user(),
                                "person:" + owner.user(),
                                Urgency.SOON)));
    }

    /** Who changes many leads at once tells of all of them together. */
    private static boolean isNews(LeadChange change) {
        return switch (change.activity().kind()) {
            case CONVERTED, UNCONVERTED -> true;
            case STATUS_SET -> change.after().status() == Status.LOST && !change.inBulk();
            default -> false;
        };
    }

    @Override
    public String kind() {
        return "convert-news";
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        String[] parts = subject.split(":", -1);
        UserId reader = new UserId(parts[1]);
        return desk.activity(team, Long.parseLong(parts[0]))
                .flatMap(activity -> leads.find(team, activity.lead()).map(lead -> message(activity, lead)))
                .map(message -> new Outgoing.Post(reader.value(), null, message));
    }

    private Message message(Activity activity, Lead lead) {
        String words = "%s %s: %s".formatted(lead.number(), LeadText.title(lead), ActivityText.sentence(activity));
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(words))));
        actions.row(Sight.of(lead, Surface.ANSWER)).ifPresent(blocks::add);
        return new Message(words, blocks);
    }
}
