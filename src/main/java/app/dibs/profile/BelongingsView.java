package app.dibs.profile;

import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.card.LeadActions;
import app.dibs.customer.AccountLink;
import app.dibs.customer.Contact;
import app.dibs.customer.ContactLink;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Deal;
import app.dibs.lead.LeadNumber;
import app.dibs.profile.Profile.Belonging;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What belongs together: a row with Open for each. */
final class BelongingsView {
    private static final int SHOWN = 300;

    private BelongingsView() {}

    static List<LayoutBlock> of(Profile profile) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.addAll(ofItself(profile.one()));
        blocks.addAll(several("Contacts", "contact", profile));
        blocks.addAll(several("Deals", "deal", profile));
        blocks.addAll(several("Made of", "lead", profile));
        return blocks;
    }

    private static List<LayoutBlock> ofItself(Customer one) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (one instanceof Contact contact) {
            addAccount(blocks, contact.account());
        }
        if (one instanceof Deal deal) {
            ContactLink contact = deal.contact();
            if (contact != null) {
                blocks.add(row("*Contact*\n", contact.number(), contact.name(), ""));
            }
            addAccount(blocks, deal.account());
        }
        return blocks;
    }

    private static void addAccount(List<LayoutBlock> blocks, @Nullable AccountLink account) {
        if (account != null) {
            blocks.add(row("*Account*\n", account.number(), account.name(), ""));
        }
    }

    private static List<LayoutBlock> several(String title, String kind, Profile profile) {
        List<Belonging> all = profile.belongings().stream()
                .filter(belonging -> belonging.kind().equals(kind))
                .toList();
        List<LayoutBlock> blocks = new ArrayList<>();
        for (Belonging one : all.subList(0, Math.min(all.size(), ProfileQuery.MOST_BELONGINGS))) {
            blocks.add(row(blocks.isEmpty() ? "*" + title + "*\n" : "", one));
        }
        if (all.size() > ProfileQuery.MOST_BELONGINGS) {
            blocks.add(ProfileView.quietly("Only the newest are shown. `/lead customers` finds the others."));
        }
        return blocks;
    }

    private static LayoutBlock row(String title, Belonging one) {
        return switch (one.kind()) {
            case "contact" -> row(title, CustomerNumber.contact(one.number()), one.name(), "");
            case "deal" -> row(title, CustomerNumber.deal(one.number()), one.name(), one.standing());
            default ->
                row(
                        "profile:lead:" + one.number(),
                        title + new LeadNumber(one.number()) + " " + Mrkdwn.escape(one.name(), SHOWN),
                        LeadActions.open("Open " + new LeadNumber(one.number())));
        };
    }

    private static LayoutBlock row(String title, CustomerNumber number, String name, String standing) {
        String more = standing.isEmpty() ? "" : " · " + Mrkdwn.escape(standing, SHOWN);
        return row(
                "profile:belongs:" + number,
                title + number + " " + Mrkdwn.escape(name, SHOWN) + more,
                CustomerActions.open(number, "Open " + number));
    }

    private static LayoutBlock row(String blockId, String words, BlockElement open) {
        return SectionBlock.builder()
                .blockId(blockId)
                .text(markdownText(words))
                .accessory(open)
                .build();
    }
}
