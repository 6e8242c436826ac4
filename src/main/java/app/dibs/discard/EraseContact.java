package app.dibs.discard;

import app.dibs.card.Origin;
import app.dibs.customer.Change;
import app.dibs.customer.Contact;
import app.dibs.customer.Contacts;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Saved;
import app.dibs.delivery.Changes;
import app.dibs.discard.DiscardViews.Carried;
import app.dibs.lead.Became;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.profile.CustomerAnswers;
import app.dibs.profile.GoneCustomer;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The person behind a contact is erased for good, for a privacy request. There is no way back, so it is asked for twice. */
@Component
class EraseContact implements Journey {
    static final String OPEN = "discard:erase";

    private final Contacts contacts;
    private final Desk desk;
    private final Changes changes;
    private final CustomerAnswers answers;
    private final SlackApi slack;

    EraseContact(Contacts contacts, Desk desk, Changes changes, CustomerAnswers answers, SlackApi slack) {
        this.contacts = contacts;
        this.desk = desk;
        this.changes = changes;
        this.answers = answers;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(Typed.ERASE.subcommand(), Typed.ERASE.form(), this::type)
                .click(OPEN, this::open)
                .submit(DiscardViews.ERASE, this::erase);
    }

    private Mono<SlackReply> type(SlashCommand command) {
        return open(command, Typed.number(command), CustomerAnswers.origin(command));
    }

    private Mono<SlackReply> open(BlockClick click) {
        return open(click, CustomerNumber.read(click.subject()).orElseThrow(), CustomerAnswers.origin(click));
    }

    private Mono<SlackReply> open(Triggered asked, CustomerNumber number, Origin origin) {
        Member by = Member.behind(asked);
        if (!by.may(Right.ADMINISTER)) {
            return Mono.just(SlackReply.say(DiscardWords.ONLY_ADMINS));
        }
        if (number.kind() != CustomerNumber.Kind.CONTACT) {
            return Mono.just(SlackReply.say(DiscardWords.noPerson(number)));
        }
        return contacts.find(by.team(), number)
                .flatMap(contact -> show(asked, contact, origin))
                .defaultIfEmpty(SlackReply.say(GoneCustomer.missing(number)));
    }

    private Mono<SlackReply> show(Triggered asked, Contact contact, Origin origin) {
        return contact.erased()
                ? Mono.just(SlackReply.say(GoneCustomer.whyNot(new Saved.Refused<>(Change.Reason.TRASHED, contact))))
                : leads(contact)
                        .flatMap(leads -> slack.show(asked, DiscardViews.erase(contact, leads, origin)))
                        .thenReturn(SlackReply.ack());
    }

    private Mono<List<Lead>> leads(Contact contact) {
        return desk.thatBecame(
                        contact.team(), Became.Kind.CONTACT, contact.number().value())
                .filter(lead -> lead.trashed() == null || !lead.trashed().erased())
                .collectList();
    }

    private Mono<SlackReply> erase(ViewSubmission submission) {
        Member by = Member.behind(submission);
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        if (!by.may(Right.ADMINISTER)) {
            return Mono.just(error(DiscardWords.ONLY_ADMINS));
        }
        CustomerNumber number = carried.customer();
        if (!CustomerNumber.read(submission.form().text(DiscardViews.NUMBER)).equals(Optional.of(number))) {
            return Mono.just(error(DiscardWords.typeIt(number)));
        }
        return changes.commit(by.team(), submission.request(), contacts.erase(by, number), Saved.Done.class::isInstance)
                .flatMap(saved -> saved instanceof Saved.Done<Contact>
                        ? answers.saved(submission, number, carried.origin(), Message.of(DiscardWords.erased(number)))
                        : Mono.just(error(GoneCustomer.whyNotPlainly(saved))));
    }

    private static SlackReply error(String sentence) {
        return new SlackReply.Errors(Map.of(DiscardViews.NUMBER, sentence));
    }
}
