package app.dibs.discard;

import app.dibs.customer.Contact;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Saved;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.profile.CustomerText;
import app.dibs.profile.GoneCustomer;
import java.util.List;
import java.util.stream.Collectors;

/** What the person reads. */
final class DiscardWords {
    static final String VIEWERS_DO_NOT = "You can look at customers but not delete them. Nothing was changed.";
    static final String ONLY_ADMINS = "Only an admin can erase a person for good. Nothing was changed.";

    private DiscardWords() {}

    static String deleted(Customer one) {
        return "%s %s was moved to the trash.".formatted(one.number(), CustomerText.title(one));
    }

    static String noPerson(CustomerNumber number) {
        return "%s is no person: only a contact, or a lead, is erased for good. `/lead delete %s` moves it to the trash."
                .formatted(number, number);
    }

    static String restored(Customer one) {
        return "%s %s is back from the trash.".formatted(one.number(), CustomerText.title(one));
    }

    static String onlyManagers(CustomerNumber number) {
        return "Only a manager, or whoever deleted it, can bring %s back. Nothing was changed.".formatted(number);
    }

    static String inTheWay(Saved.Known<?> known) {
        return "It stays in the trash: %s %s has its %s by now."
                .formatted(known.other().number(), CustomerText.title(known.other()), GoneCustomer.by(known.by()));
    }

    /** What erasing takes, and what it leaves; which leads hold the same person. */
    static String whatIsErased(Contact contact, List<Lead> leads) {
        return """
                *This cannot be undone.* Of %s %s these are erased for good:
                • name, company, account, e-mail, phone and tags
                • all of its notes
                • what its history, and that of its deals, says about the person
                Kept is that there was a %s, who did what kind of thing to it and when, and that you erased it. Its deals \
                stay, with their own names and notes.%s""".formatted(contact.number(), CustomerText.title(contact), contact.number(), held(leads));
    }

    private static String held(List<Lead> leads) {
        if (leads.isEmpty()) {
            return "";
        }
        String numbers = leads.stream().map(lead -> lead.number().toString()).collect(Collectors.joining(", "));
        return "\n⚠️ It was made of %s, and what was noted there is kept there. Erase %s, too: `/lead erase %s`."
                .formatted(numbers, leads.size() == 1 ? "that lead" : "those leads", first(leads));
    }

    private static LeadNumber first(List<Lead> leads) {
        return leads.getFirst().number();
    }

    static String typeIt(CustomerNumber number) {
        return "Type %s, exactly that, or cancel. Nothing is erased yet.".formatted(number);
    }

    static String erased(CustomerNumber number) {
        return number + " was erased for good.";
    }
}
