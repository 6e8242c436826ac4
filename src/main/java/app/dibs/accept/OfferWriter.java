package app.dibs.accept;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.accept.Offer.State;
import app.dibs.accept.Offer.Subject;
import app.dibs.card.Cards;
import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.delivery.Outbox;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.Leads;
import app.dibs.slack.Message;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Members;
import com.slack.api.model.block.LayoutBlock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The direct message that asks a new owner to accept a lead, and says from then on what became of it. */
@Component
class OfferWriter implements Writer {
    static final String KIND = "offer";

    /** Later than this a message is late, and the time to accept begins when it is there. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Offers offers;
    private final Leads leads;
    private final Desk desk;
    private final Members members;
    private final Outbox outbox;
    private final Cards cards;
    private final LeadActions actions;
    private final Clock clock;

    OfferWriter(
            Offers offers,
            @Lazy Leads leads,
            Desk desk,
            Members members,
            Outbox outbox,
            Cards cards,
            LeadActions actions,
            Clock clock) {
        this.offers = offers;
        this.leads = leads;
        this.desk = desk;
        this.members = members;
        this.outbox = outbox;
        this.cards = cards;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        return offers.find(team, Subject.read(subject))
                .filter(offer -> offer.message() != null || isStillTheirs(offer))
                .flatMap(offer -> Mono.zip(
                                desk.activity(team, offer.subject().activity()),
                                leads.find(team, offer.subject().lead()))
                        .map(both -> message(offer, both.getT1(), both.getT2()))
                        .map(message -> Outgoing.told(offer.user().value(), offer.message(), message)));
    }

    /** What was never said does not have to be taken back. */
    private static boolean isStillTheirs(Offer offer) {
        return offer.state() == State.OPEN || offer.state() == State.ACCEPTED;
    }

    private Message message(Offer offer, Activity activity, Lead lead) {
        String words = AcceptWords.offer(offer, activity, lead);
        if (!isStillTheirs(offer)) {
            return new Message(words, List.of(section(s -> s.text(markdownText(words)))));
        }
        String reach = LeadText.reach(lead);
        String facts = LeadText.facts(lead) + (reach.isEmpty() ? "" : "\n" + reach);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(words + "\n" + facts))));
        if (offer.isOpen()) {
            blocks.add(actions(a -> a.blockId("offer:" + lead.number().value()).elements(List.of(Accept.button()))));
        }
        actions.row(Sight.of(lead, Surface.ANSWER)).ifPresent(blocks::add);
        return new Message(words, blocks);
    }

    /** If Slack was away, the person's time begins now. */
    @Override
    public Mono<Void> posted(TeamId team, String subject, MessageRef where) {
        Instant now = clock.instant();
        Subject which = Subject.read(subject);
        Mono<Void> late = offers.find(team, which)
                .filter(offer -> offer.isOpen() && offer.offeredAt().plus(LATE).isBefore(now))
                .flatMap(offer -> members.find(team, offer.user())
                        .filter(member -> member.workspace().assignment().acceptMinutes() != null)
                        .flatMap(member -> offers.stands(team, which, where, OfferKeeper.deadline(member, now))
                                .then(outbox.add(team, List.of(offer.letter())))
                                .then(cards.drawAnew(team, which.lead()))));
        return offers.stands(team, which, where, null).then(late);
    }
}
