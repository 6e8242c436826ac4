package app.dibs.dealcard;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.customer.Deal;
import app.dibs.customer.DealStatus;
import app.dibs.profile.CustomerActions;
import app.dibs.profile.CustomerText;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The card of a deal: what it is, where it stands, whose it is. */
final class DealCardView {
    private static final int REASON_SHOWN = 300;

    private DealCardView() {}

    /**
     * The card.
     *
     * @param whoEnded who won or lost it, by name; empty where that is not known, or it is open
     * @param today where the workspace is
     */
    static Message of(Deal deal, String whoEnded, Currency currency, LocalDate today, CustomerActions actions) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (deal.deletedAt() == null) {
            String words = words(deal, whoEnded, currency, today);
            blocks.add(section(s -> s.text(markdownText(words))));
            blocks.add(context(c -> c.elements(List.of(markdownText(CustomerText.whose(deal))))));
        } else {
            String gone = "%s %s is in the trash.".formatted(deal.number(), CustomerText.title(deal));
            blocks.add(context(c -> c.elements(List.of(markdownText(gone)))));
        }
        actions.row(deal, CustomerActions.CARD).ifPresent(blocks::add);
        return new Message(notification(deal, whoEnded), blocks);
    }

    private static String words(Deal deal, String whoEnded, Currency currency, LocalDate today) {
        String title = CustomerText.title(deal);
        String by = whoEnded.isEmpty() ? "" : " by " + Mrkdwn.escape(whoEnded);
        String money = CustomerText.money(deal.facts().value(), currency);
        String worth = money.isEmpty() ? "" : ", " + money;
        return switch (deal.facts().status()) {
            case OPEN -> title + "\n" + CustomerText.facts(deal, currency, today);
            case WON -> "🎉 Won%s: %s %s%s".formatted(by, deal.number(), title, worth);
            case LOST -> "Lost%s: %s %s%s%s".formatted(by, deal.number(), title, worth, reason(deal));
        };
    }

    private static String reason(Deal deal) {
        String reason = deal.facts().lostReason();
        return reason == null ? "" : "\nReason: " + Mrkdwn.escape(reason, REASON_SHOWN);
    }

    private static String notification(Deal deal, String whoEnded) {
        String deals = "Deal " + Mrkdwn.escape(CustomerText.plain(deal));
        DealStatus status = deal.facts().status();
        String by = whoEnded.isEmpty() ? "" : " by " + Mrkdwn.escape(whoEnded);
        return status == DealStatus.OPEN ? deals : "%s: %s%s".formatted(deals, status.word(), by);
    }
}
