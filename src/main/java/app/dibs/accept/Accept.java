package app.dibs.accept;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import app.dibs.delivery.Changes;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Transition;
import app.dibs.lead.Transition.Refused.Reason;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.block.element.ButtonElement;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The button Accept. */
@Component
class Accept implements Journey {
    static final String ACCEPT = "accept:yes";

    private final Offers offers;
    private final Leads leads;
    private final Changes changes;

    Accept(Offers offers, Leads leads, Changes changes) {
        this.offers = offers;
        this.leads = leads;
        this.changes = changes;
    }

    static ButtonElement button() {
        return BlockElements.button(
                b -> b.actionId(ACCEPT).text(plainText("Accept")).style("primary"));
    }

    @Override
    public Routes routes() {
        return Routes.of().click(ACCEPT, this::accept);
    }

    /** The message and the card say that it is accepted; there is nothing more to say. */
    private Mono<SlackReply> accept(BlockClick click) {
        Member by = Member.behind(click);
        LeadNumber number = new LeadNumber(Long.parseLong(click.subject()));
        Mono<Made> accept = leads.lock(by.team(), number)
                .flatMap(lead -> offers.waiting(by.team(), number)
                        .hasElement()
                        .flatMap(waits -> leads.change(by, number, now -> accepted(now, by, waits))))
                .defaultIfEmpty(new Made.Missing(number));
        return changes.commit(by.team(), click.request(), accept, Made.Done.class::isInstance)
                .map(made -> made instanceof Made.Done
                        ? SlackReply.ack()
                        : SlackReply.say(AcceptWords.WHY_NOT.message(made)))
                .defaultIfEmpty(SlackReply.ack());
    }

    private static Transition accepted(Lead lead, Member by, boolean waits) {
        return waits || !lead.isOwnedBy(by.user())
                ? lead.accept(by.user())
                : new Transition.Refused(Reason.YOURS_ALREADY);
    }
}
