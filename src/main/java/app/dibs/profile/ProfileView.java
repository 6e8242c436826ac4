package app.dibs.profile;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.ActivityText;
import app.dibs.card.LeadText;
import app.dibs.customer.Account;
import app.dibs.customer.Contact;
import app.dibs.customer.Customer;
import app.dibs.customer.Deal;
import app.dibs.profile.Profile.Pages;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The detail modal: all fields, what belongs to it, what can be done, notes and history. */
final class ProfileView {
    static final String CALLBACK = "profile:detail";

    private static final int LONGEST_FIELD = 1900;
    private static final int LONGEST_HEADER = 150;

    private ProfileView() {}

    static View of(Profile profile, Pages pages, CustomerActions actions, Currency currency, LocalDate today) {
        Customer one = profile.one();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(h -> h.text(plainText(Mrkdwn.shorten(one.name(), LONGEST_HEADER), false))));
        if (one.deletedAt() != null) {
            blocks.add(words("🗑️ " + GoneCustomer.why(one)));
        }
        List<TextObject> fields = fields(one, currency, today);
        blocks.add(section(s -> s.fields(fields)));
        actions.row(one, CustomerActions.DETAIL).ifPresent(blocks::add);
        actions.buttons(one).ifPresent(blocks::add);
        blocks.addAll(BelongingsView.of(profile));
        blocks.add(divider());
        blocks.addAll(ProfileStoryView.notes(profile, pages));
        blocks.add(divider());
        blocks.addAll(ProfileStoryView.activities(profile, pages));
        return view(v -> v.type("modal")
                .callbackId(CALLBACK)
                .title(viewTitle(t -> t.type("plain_text").text(title(one))))
                .close(viewClose(c -> c.type("plain_text").text("Close")))
                .blocks(blocks));
    }

    private static String title(Customer one) {
        String kind = one.number().kind().word();
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + " " + one.number();
    }

    /** Ten at most, which is Slack's limit for a section. */
    private static List<TextObject> fields(Customer one, Currency currency, LocalDate today) {
        List<List<TextObject>> own = switch (one) {
            case Contact contact -> ofContact(contact);
            case Account account -> ofAccount(account);
            case Deal deal -> ofDeal(deal, currency, today);
        };
        String keeper = one.keeper() == null ? "Nobody" : typed(one.keeper().name());
        return Stream.concat(own.stream(), Stream.of(field("Owner", keeper), times(one)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<List<TextObject>> ofContact(Contact contact) {
        boolean sameCompany = contact.account() != null
                && contact.account().name().equalsIgnoreCase(contact.facts().company());
        return List.of(
                field(
                        "Account",
                        contact.account() == null
                                ? null
                                : typed(contact.account().name())),
                field("Company", sameCompany ? null : typed(contact.facts().company())),
                field(
                        "E-mail",
                        contact.facts().email() == null
                                ? null
                                : LeadText.mail(contact.facts().email())),
                field(
                        "Phone",
                        contact.facts().phone() == null
                                ? null
                                : LeadText.call(contact.facts().phone())),
                field("Tags", LeadText.tags(contact.facts().tags(), LONGEST_FIELD)));
    }

    private static List<List<TextObject>> ofAccount(Account account) {
        return List.of(
                field("Industry", typed(account.facts().industry())),
                field("Website", CustomerText.website(account)),
                field(
                        "Phone",
                        account.facts().phone() == null
                                ? null
                                : LeadText.call(account.facts().phone())),
                field("Address", typed(account.facts().address())));
    }

    private static List<List<TextObject>> ofDeal(Deal deal, Currency currency, LocalDate today) {
        return List.of(
                field("Value", CustomerText.money(deal.facts().value(), currency)),
                field("Status", deal.facts().status().label() + lost(deal)),
                field("Pipeline", typed(deal.facts().place().pipelineName())),
                field("Stage", typed(deal.facts().place().stageName())),
                field("Probability", deal.facts().probability() + " %"),
                field("Expected close", close(deal, today)));
    }

    private static String lost(Deal deal) {
        return deal.facts().lostReason() == null
                ? ""
                : ": " + typed(deal.facts().lostReason());
    }

    /** The label says already what the day is for. */
    private static String close(Deal deal, LocalDate today) {
        LocalDate day = deal.facts().expectedClose();
        boolean isBadge = day != null && !day.isAfter(today);
        return day == null || isBadge ? CustomerText.close(deal.facts(), today) : LeadText.day(day, today);
    }

    private static List<TextObject> times(Customer one) {
        return switch (one) {
            case Contact contact -> times(contact.createdAt(), contact.touchedAt());
            case Account account -> times(account.createdAt(), account.touchedAt());
            case Deal deal -> times(deal.createdAt(), deal.touchedAt());
        };
    }

    private static List<TextObject> times(Instant created, Instant touched) {
        return Stream.of(field("Added", ActivityText.time(created)), field("Last touched", ActivityText.time(touched)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<TextObject> field(String label, @Nullable String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(markdownText("*" + label + "*\n" + value));
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null ? null : Mrkdwn.escape(text, LONGEST_FIELD);
    }

    static LayoutBlock words(String words) {
        return section(s -> s.text(markdownText(words)));
    }

    static LayoutBlock quietly(String words) {
        return context(c -> c.elements(List.of(markdownText(words))));
    }
}
