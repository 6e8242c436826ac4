package app.dibs.record;

import app.dibs.customer.Account;
import app.dibs.customer.AccountLink;
import app.dibs.customer.Accounts;
import app.dibs.customer.Change;
import app.dibs.customer.Contact;
import app.dibs.customer.ContactLink;
import app.dibs.customer.Contacts;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Deal;
import app.dibs.customer.Deals;
import app.dibs.customer.Saved;
import app.dibs.delivery.Changes;
import app.dibs.record.RecordDraft.Carried;
import app.dibs.slack.Interaction;
import app.dibs.workspace.Member;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Saves a correction in one transaction, unless somebody else changed the same field meanwhile. */
@Service
class SaveRecord {
    /** Another took the same address or name at the same moment; looked at again, that one is in the way. */
    private static final Retry AFTER_ANOTHER_WAS_FASTER = Retry.max(3).filter(DuplicateKeyException.class::isInstance);

    private final Contacts contacts;
    private final Accounts accounts;
    private final Deals deals;
    private final Changes changes;

    SaveRecord(Contacts contacts, Accounts accounts, Deals deals, Changes changes) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.deals = deals;
        this.changes = changes;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** It was tried. */
        record Tried(Saved<?> saved) implements Outcome {}

        /** What was chosen in this field is in the trash by now. */
        record LinkGone(RecordField field) implements Outcome {}
    }

    /** Saves it; empty where this request was handled already. */
    Mono<Outcome> save(Interaction asked, Carried carried, Correction correction) {
        Member by = Member.behind(asked);
        Work work = new Work(by, carried, correction);
        Mono<Outcome> save = link(by, correction, RecordField.CONTACT)
                .flatMap(contact -> link(by, correction, RecordField.ACCOUNT).map(account -> List.of(contact, account)))
                .flatMap(links -> gone(links)
                        .map(field -> Mono.<Outcome>just(new Outcome.LinkGone(field)))
                        .orElseGet(() -> save(work, links).map(Outcome.Tried::new)));
        return changes.commit(by.team(), asked.request(), save, SaveRecord::isDone)
                .retryWhen(AFTER_ANOTHER_WAS_FASTER);
    }

    private static boolean isDone(Outcome outcome) {
        return outcome instanceof Outcome.Tried tried && tried.saved() instanceof Saved.Done<?>;
    }

    private record Work(Member by, Carried carried, Correction correction) {}

    /** What was chosen in a field, as it is now. */
    private record Link(RecordField field, boolean isChosen, Optional<Customer> one) {
        boolean isGone() {
            return isChosen && one.filter(there -> there.deletedAt() == null).isEmpty();
        }
    }

    private Mono<Link> link(Member by, Correction correction, RecordField field) {
        CustomerNumber number = correction.chosen(field);
        if (number == null) {
            return Mono.just(new Link(field, false, Optional.empty()));
        }
        Mono<? extends Customer> found =
                field == RecordField.CONTACT ? contacts.find(by.team(), number) : accounts.find(by.team(), number);
        return found.map(one -> new Link(field, true, Optional.of(one)))
                .defaultIfEmpty(new Link(field, true, Optional.empty()));
    }

    private static Optional<RecordField> gone(List<Link> links) {
        return links.stream().filter(Link::isGone).map(Link::field).findFirst();
    }

    private Mono<Saved<?>> save(Work work, List<Link> links) {
        CustomerNumber number = work.carried().customer();
        return switch (number.kind()) {
            case CONTACT ->
                contacts.change(work.by(), number, one -> unlessBoth(work, one, edit(work, one, links)))
                        .map(Function.identity());
            case ACCOUNT ->
                accounts.change(
                                work.by(),
                                number,
                                one -> unlessBoth(
                                        work, one, one.edit(work.correction().applyTo(one.facts()), one.version())))
                        .map(Function.identity());
            case DEAL ->
                deals.change(work.by(), number, one -> unlessBoth(work, one, edit(work, one, links)))
                        .map(Function.identity());
        };
    }

    private static Change<Contact> edit(Work work, Contact one, List<Link> links) {
        boolean moves = work.correction().changed().contains(RecordField.ACCOUNT);
        return one.edit(work.correction().applyTo(one.facts()), moves ? account(links) : one.account(), one.version());
    }

    private static Change<Deal> edit(Work work, Deal one, List<Link> links) {
        boolean moves = work.correction().changed().contains(RecordField.ACCOUNT);
        boolean changesHands = work.correction().changed().contains(RecordField.CONTACT);
        return one.edit(
                work.correction().applyTo(one.facts()),
                changesHands ? contact(links) : one.contact(),
                moves ? account(links) : one.account(),
                one.version());
    }

    private static @Nullable ContactLink contact(List<Link> links) {
        return links.stream()
                .flatMap(link -> link.one().stream())
                .filter(Contact.class::isInstance)
                .map(one -> new ContactLink(one.number(), one.name()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable AccountLink account(List<Link> links) {
        return links.stream()
                .flatMap(link -> link.one().stream())
                .filter(Account.class::isInstance)
                .map(one -> new AccountLink(one.number(), one.name()))
                .findFirst()
                .orElse(null);
    }

    /** What was merged with how it is now is saved over that, unless both changed the same. */
    private static <T extends Customer> Change<T> unlessBoth(Work work, T now, Change<T> change) {
        Currency currency = work.by().workspace().currency();
        return change instanceof Change.To<T> to
                        && work.correction().changed().stream()
                                .filter(field -> !work.carried().stillHolds(field, field.text(now, currency)))
                                .anyMatch(field -> !field.text(now, currency).equals(field.text(to.after(), currency)))
                ? new Change.Refused<>(Change.Reason.CHANGED)
                : change;
    }
}
