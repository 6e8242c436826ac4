package app.dibs.convert;

import app.dibs.convert.Conversions.Before;
import app.dibs.convert.Conversions.Conversion;
import app.dibs.customer.Accounts;
import app.dibs.customer.Contact;
import app.dibs.customer.Contacts;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerActivity;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Deals;
import app.dibs.customer.History;
import app.dibs.customer.Saved;
import app.dibs.delivery.Changes;
import app.dibs.lead.Became;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.Status;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes a customer a lead again, in one transaction, while nobody has touched what came of it. */
@Service
class UnconvertLead {
    private final Leads leads;
    private final Accounts accounts;
    private final Contacts contacts;
    private final Deals deals;
    private final History history;
    private final OpenTasks tasks;
    private final Conversions conversions;
    private final Changes changes;
    private final Clock clock;

    UnconvertLead(
            Leads leads,
            Accounts accounts,
            Contacts contacts,
            Deals deals,
            History history,
            OpenTasks tasks,
            Conversions conversions,
            Changes changes,
            Clock clock) {
        this.leads = leads;
        this.accounts = accounts;
        this.contacts = contacts;
        this.deals = deals;
        this.history = history;
        this.tasks = tasks;
        this.conversions = conversions;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * It is a lead again; what was made of it is in the trash.
         *
         * @param tasks how many tasks of its nurture plan are open again
         */
        record Undone(Lead lead, long tasks) implements Outcome {}

        /** Somebody went on with what it became; the newest of what was done comes first. */
        record Touched(Lead lead, List<CustomerActivity> since) implements Outcome {}

        /** It is no customer, or nothing is known of how it became one. */
        record NothingToUndo(LeadNumber lead) implements Outcome {}

        /** Somebody else converted it, and the person is no manager. */
        record NotYours(LeadNumber lead) implements Outcome {}
    }

    /** Undoes the conversion of a lead; empty where this request was handled already. */
    Mono<Outcome> unconvert(Interaction asked, LeadNumber number) {
        Member by = Member.behind(asked);
        Mono<Outcome> undo = leads.lock(by.team(), number)
                .filter(lead -> lead.status() == Status.CONVERTED && lead.trashed() == null && lead.became() != null)
                .flatMap(lead -> conversions.find(by.team(), number).flatMap(how -> undo(by, lead, how)))
                .defaultIfEmpty(new Outcome.NothingToUndo(number));
        return changes.commit(by.team(), asked.request(), undo, Outcome.Undone.class::isInstance);
    }

    private Mono<Outcome> undo(Member by, Lead lead, Conversion how) {
        boolean may = by.may(Right.TEAM) || (how.by().equals(by.user()) && by.may(Right.UPDATE));
        return may
                ? takeBack(by, lead, how)
                        .flatMap(ours -> touched(by, lead, how, ours)
                                .flatMap(since -> since.isEmpty()
                                        ? back(by, lead, how)
                                        : Mono.just(new Outcome.Touched(lead, since))))
                : Mono.just(new Outcome.NotYours(lead.number()));
    }

    /** What was made goes to the trash; answers what that was, each with the activity that stands for it. */
    private Mono<Map<CustomerNumber, Long>> takeBack(Member by, Lead lead, Conversion how) {
        Became became = Objects.requireNonNull(lead.became());
        Instant now = clock.instant();
        String reference = lead.number().toString();
        Mono<Saved.Done<?>> account = became.account() == null || !how.madeAccount()
                ? Mono.empty()
                : done(accounts.change(by, CustomerNumber.account(became.account()), one -> one.undo(now, reference)));
        Mono<Saved.Done<?>> contact = became.contact() == null
                ? Mono.empty()
                : done(
                        how.madeContact()
                                ? contacts.change(
                                        by, CustomerNumber.contact(became.contact()), one -> one.undo(now, reference))
                                : emptied(by, lead, how));
        Mono<Saved.Done<?>> deal = became.deal() == null
                ? Mono.empty()
                : done(deals.change(by, CustomerNumber.deal(became.deal()), one -> one.undo(now, reference)));
        return Flux.concat(account, contact, deal)
                .collectMap(one -> one.now().number(), one -> one.activity().id())
                .map(HashMap::new);
    }

    /** A contact that was there before has again what it had. */
    private Mono<Saved<Contact>> emptied(Member by, Lead lead, Conversion how) {
        CustomerNumber number = CustomerNumber.contact(
                Objects.requireNonNull(Objects.requireNonNull(lead.became()).contact()));
        Before before = how.before();
        return before == null
                ? contacts.ledAway(by, number, lead.number().toString())
                : contacts.change(by, number, one -> one.edit(before.facts(), before.account(), one.version()));
    }

    private static Mono<Saved.Done<?>> done(Mono<? extends Saved<? extends Customer>> saved) {
        return saved.flatMap(one -> one instanceof Saved.Done<?> done ? Mono.just(done) : Mono.empty());
    }

    /** What others did to it since, before it was taken back. What could not be taken back, somebody has touched. */
    private Mono<List<CustomerActivity>> touched(Member by, Lead lead, Conversion how, Map<CustomerNumber, Long> ours) {
        return history.since(by.team(), all(lead, how), how.lastActivity())
                .filter(activity -> activity.id() < ours.getOrDefault(activity.about(), Long.MAX_VALUE))
                .collectList();
    }

    private static List<CustomerNumber> all(Lead lead, Conversion how) {
        Became became = Objects.requireNonNull(lead.became());
        return Stream.of(
                        became.contact() == null ? null : CustomerNumber.contact(became.contact()),
                        became.account() == null || !how.madeAccount()
                                ? null
                                : CustomerNumber.account(became.account()),
                        became.deal() == null ? null : CustomerNumber.deal(became.deal()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private Mono<Outcome> back(Member by, Lead lead, Conversion how) {
        return leads.change(by, lead.number(), one -> one.unconvert(how.was()))
                .delayUntil(made -> conversions.forget(by.team(), lead.number()))
                .flatMap(made -> made instanceof Made.Done done
                        ? tasks.open(done.lead()).count().<Outcome>map(open -> new Outcome.Undone(done.lead(), open))
                        : Mono.just(new Outcome.NothingToUndo(lead.number())));
    }
}
