package app.dibs.convert;

import app.dibs.convert.Wish.ForContact;
import app.dibs.customer.Contact;
import app.dibs.customer.ContactFacts;
import app.dibs.lead.Lead;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the contact that a lead becomes. */
final class Facts {
    private Facts() {}

    /** Of a new one. */
    static ContactFacts fresh(Work work, Records records, ForContact.Make make) {
        Lead lead = work.lead();
        return new ContactFacts(
                work.wish().draft().person(lead), company(lead, records), make.email(), make.phone(), lead.tags());
    }

    /** Its blanks are filled; what it has already gives way only where the person said so. The tags of both stay. */
    static ContactFacts filled(Contact contact, Work work, Records records, ForContact.Link link) {
        ContactFacts has = contact.facts();
        Lead lead = work.lead();
        return new ContactFacts(
                link.takeName() ? work.wish().draft().person(lead) : has.person(),
                has.company() == null ? company(lead, records) : has.company(),
                filled(has.email(), link.email(), link.takeEmail()),
                filled(has.phone(), link.phone(), link.takePhone()),
                tags(has.tags(), lead.tags()));
    }

    private static @Nullable String filled(@Nullable String has, @Nullable String typed, boolean take) {
        return has == null || (take && typed != null) ? typed : has;
    }

    private static List<String> tags(List<String> has, List<String> more) {
        List<String> all = new ArrayList<>(has);
        more.stream()
                .filter(tag -> has.stream().noneMatch(tag::equalsIgnoreCase))
                .forEach(all::add);
        return all;
    }

    private static @Nullable String company(Lead lead, Records records) {
        return lead.company() == null && records.account() != null
                ? records.account().name()
                : lead.company();
    }
}
