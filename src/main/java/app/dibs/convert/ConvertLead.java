package app.dibs.convert;

import app.dibs.convert.Conversions.Before;
import app.dibs.convert.Wish.ForAccount;
import app.dibs.convert.Wish.ForContact;
import app.dibs.convert.Wish.ForDeal;
import app.dibs.customer.Account;
import app.dibs.customer.Accounts;
import app.dibs.customer.Contact;
import app.dibs.customer.Contacts;
import app.dibs.customer.Deal;
import app.dibs.customer.DealFacts;
import app.dibs.customer.Deals;
import app.dibs.customer.NewAccount;
import app.dibs.customer.NewContact;
import app.dibs.customer.NewDeal;
import app.dibs.customer.Pipelines;
import app.dibs.customer.Pipelines.Goal;
import app.dibs.customer.Saved;
import app.dibs.delivery.Changes;
import app.dibs.lead.Lead;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.pool.Pool;
import reactor.pool.PoolBuilder;
import reactor.util.retry.Retry;

/**
 * Makes a customer of a lead, in one transaction. The lead is locked first, then come the account, the contact and the
 * deal: whoever converts locks in this order, so that two never wait for each other.
 */
@Service
class ConvertLead {
    /** Another transaction took the address or the name between the look and the writing; the next look finds it. */
    private static final Retry AFTER_ANOTHER_WAS_FASTER = Retry.max(3)
            .filter(DuplicateKeyException.class::isInstance)
            .onRetryExhaustedThrow((spec, last) -> last.failure());

    /**
     * How many are made at the same time. In a workspace they come one after the other anyway, since they are numbered; who
     * has to wait should not keep a connection from everybody else meanwhile.
     */
    private static final int AT_ONCE = 4;

    private final Pool<Boolean> turns =
            PoolBuilder.from(Mono.just(true)).sizeBetween(0, AT_ONCE).buildPool();
    private final Leads leads;
    private final Accounts accounts;
    private final Contacts contacts;
    private final Deals deals;
    private final Pipelines pipelines;
    private final OpenTasks tasks;
    private final Conversions conversions;
    private final Changes changes;

    ConvertLead(
            Leads leads,
            Accounts accounts,
            Contacts contacts,
            Deals deals,
            Pipelines pipelines,
            OpenTasks tasks,
            Conversions conversions,
            Changes changes) {
        this.leads = leads;
        this.accounts = accounts;
        this.contacts = contacts;
        this.deals = deals;
        this.pipelines = pipelines;
        this.tasks = tasks;
        this.conversions = conversions;
        this.changes = changes;
    }

    /** Converts the lead, or changes nothing; empty where this request was handled already. */
    Mono<ConvertResult> convert(Interaction asked, Wish wish) {
        Member by = Member.behind(asked);
        Mono<ConvertResult> convert = leads.lock(by.team(), wish.lead())
                .flatMap(lead ->
                        refusal(lead, wish).map(Mono::just).orElseGet(() -> withAccount(new Work(by, wish, lead))))
                .defaultIfEmpty(new ConvertResult.Missing(wish.lead()));
        Mono<ConvertResult> commit = changes.commit(
                        by.team(), asked.request(), convert, ConvertResult.Converted.class::isInstance)
                .retryWhen(AFTER_ANOTHER_WAS_FASTER);
        // Not next(): that would cancel, and a cancelled transaction is rolled back.
        return turns.withPoolable(turn -> commit).singleOrEmpty();
    }

    private static Optional<ConvertResult> refusal(Lead lead, Wish wish) {
        if (!lead.isOpen()) {
            return Optional.of(new ConvertResult.NotOpen(lead));
        }
        return lead.version() == wish.seen() ? Optional.empty() : Optional.of(new ConvertResult.LeadChanged(lead));
    }

    private Mono<ConvertResult> withAccount(Work work) {
        return switch (work.wish().account()) {
            case ForAccount.Skip skip -> withContact(work, Records.none());
            case ForAccount.Use use ->
                accounts.find(work.by().team(), use.number())
                        .filter(account -> account.deletedAt() == null)
                        .flatMap(account -> withContact(work, Records.of(account, false)))
                        .defaultIfEmpty(new ConvertResult.AccountGone());
            case ForAccount.Make make ->
                accounts.make(work.by(), new NewAccount(make.facts(), work.keeper(), work.origin()))
                        .flatMap(saved -> switch (saved) {
                            case Saved.Done<Account> done -> withContact(work, Records.of(done.now(), true));
                            case Saved.Known<Account> known ->
                                Mono.<ConvertResult>just(new ConvertResult.KnownAccount(known.other()));
                            case Saved.Refused<Account> refused -> throw impossible(refused);
                            case Saved.Missing<Account> missing -> throw impossible(missing);
                        });
        };
    }

    private Mono<ConvertResult> withContact(Work work, Records records) {
        return switch (work.wish().contact()) {
            case ForContact.None none -> withDeal(work, records);
            case ForContact.Make make -> newContact(work, records, make);
            case ForContact.Link link -> linkedContact(work, records, link);
        };
    }

    private Mono<ConvertResult> newContact(Work work, Records records, ForContact.Make make) {
        NewContact wanted = new NewContact(
                Facts.fresh(work, records, make),
                records.accountLink(),
                work.keeper(),
                work.origin(),
                make.knowingly());
        return contacts.make(work.by(), wanted).flatMap(saved -> switch (saved) {
            case Saved.Done<Contact> done -> withDeal(work, records.with(done.now(), true, null));
            case Saved.Known<Contact> known -> Mono.just(new ConvertResult.KnownContact(known.other(), known.by()));
            case Saved.Refused<Contact> refused -> throw impossible(refused);
            case Saved.Missing<Contact> missing -> throw impossible(missing);
        });
    }

    private Mono<ConvertResult> linkedContact(Work work, Records records, ForContact.Link link) {
        return contacts.change(
                        work.by(),
                        link.number(),
                        contact -> contact.edit(
                                Facts.filled(contact, work, records, link),
                                contact.account() == null ? records.accountLink() : contact.account(),
                                link.seen()))
                .flatMap(saved -> switch (saved) {
                    case Saved.Done<Contact> done ->
                        led(work, records, done.now(), done.before() == null ? null : Before.of(done.before()));
                    case Saved.Known<Contact> known ->
                        Mono.just(new ConvertResult.KnownContact(known.other(), known.by()));
                    case Saved.Missing<Contact> missing -> Mono.just(new ConvertResult.ContactGone());
                    case Saved.Refused<Contact> refused -> notFilled(work, records, link, refused);
                });
    }

    private Mono<ConvertResult> notFilled(
            Work work, Records records, ForContact.Link link, Saved.Refused<Contact> refused) {
        return switch (refused.reason()) {
            case TRASHED -> Mono.just(new ConvertResult.ContactGone());
            case CHANGED -> Mono.just(new ConvertResult.ContactChanged(refused.now()));
            case SAME ->
                refused.now().version() == link.seen()
                        ? led(work, records, refused.now(), null)
                        : Mono.just(new ConvertResult.ContactChanged(refused.now()));
        };
    }

    private Mono<ConvertResult> led(Work work, Records records, Contact contact, @Nullable Before before) {
        return contacts.ledHere(work.by(), contact.number(), work.origin())
                .flatMap(said -> withDeal(work, records.with(contact, false, before)));
    }

    private Mono<ConvertResult> withDeal(Work work, Records records) {
        ForDeal wanted = work.wish().deal();
        return wanted == null
                ? converted(work, records)
                : pipelines
                        .hold(work.by().team(), wanted.pipeline(), wanted.stage())
                        .flatMap(stage -> deals.make(work.by(), deal(work, records, wanted, stage)))
                        .flatMap(saved -> saved instanceof Saved.Done<Deal> done
                                ? converted(work, records.with(done.now()))
                                : Mono.error(() -> impossible(saved)))
                        .defaultIfEmpty(new ConvertResult.StageGone());
    }

    private static NewDeal deal(Work work, Records records, ForDeal wanted, Goal goal) {
        DealFacts facts = new DealFacts(
                wanted.name(),
                wanted.value(),
                goal.place(),
                wanted.status(),
                wanted.lostReason(),
                wanted.close(),
                wanted.probability() == null ? wanted.status().probability(goal.probability()) : wanted.probability());
        return new NewDeal(facts, records.contactLink(), records.accountLink(), work.keeper(), work.origin());
    }

    private Mono<ConvertResult> converted(Work work, Records records) {
        return tasks.left(work, records).flatMap(left -> converted(work, records, left));
    }

    private Mono<ConvertResult> converted(Work work, Records records, OpenTasks.Left tasks) {
        Lead before = work.lead();
        return leads.change(
                        work.by(),
                        before.number(),
                        lead -> lead.convert(
                                records.became(), records.named(), work.wish().cardLink()))
                .delayUntil(made -> conversions.add(
                        work.by(),
                        before.number(),
                        before.status(),
                        records.became(),
                        records.madeContact(),
                        records.madeAccount(),
                        records.before()))
                .map(made -> made instanceof Made.Done done
                        ? new ConvertResult.Converted(done.lead(), tasks)
                        : new ConvertResult.NotOpen(before));
    }

    private static IllegalStateException impossible(Object saved) {
        return new IllegalStateException("Nothing new can come to this: " + saved);
    }
}
