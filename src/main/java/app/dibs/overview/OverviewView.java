package app.dibs.overview;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.ActivityText;
import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.ListButton;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.customer.DealTurnover.Happened;
import app.dibs.customer.DealTurnover.Sum;
import app.dibs.digest.MySettings;
import app.dibs.digest.TeamSection.Part;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk.Figure;
import app.dibs.lead.DeskFigures.Turnover;
import app.dibs.lead.Lead;
import app.dibs.overview.Neglect.Overdue;
import app.dibs.overview.OverviewWriter.Told;
import app.dibs.picture.DeskPictures;
import app.dibs.picture.Shown;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The manager's digest, drawn: what wants an act first, then what happened. */
final class OverviewView {
    static final String NUDGE = "overview:nudge";

    private static final int LINES = 5;
    private static final int NAME = 100;
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final Told told;
    private final LeadActions actions;
    private final List<LayoutBlock> blocks = new ArrayList<>();
    private final Map<Long, Lead> leads;

    private OverviewView(Told told, LeadActions actions) {
        this.told = told;
        this.actions = actions;
        this.leads = told.leads().stream()
                .collect(Collectors.toMap(lead -> lead.number().value(), Function.identity()));
    }

    static Message of(Told told, @Nullable Shown picture, LeadActions actions) {
        return new OverviewView(told, actions).message(picture);
    }

    private Message message(@Nullable Shown picture) {
        String title = "Your team, " + TITLE.format(told.overview().day());
        String summary = summary();
        blocks.add(header(h -> h.text(plainText(title))));
        blocks.add(words(summary));
        unassigned();
        overdue();
        told.parts().forEach(this::part);
        missed();
        untouched();
        happened();
        if (picture != null) {
            blocks.addAll(picture.blocks());
        }
        blocks.add(actions(a -> a.blockId("overview:" + told.overview().day()).elements(ways())));
        return new Message(title + ": " + summary, blocks);
    }

    private String summary() {
        long overdue =
                told.waiting().overdue().stream().mapToLong(Overdue::leads).sum();
        String waiting = Stream.concat(
                        Stream.of(
                                        counted(told.waiting().unassigned(), "unassigned"),
                                        counted(told.waiting().left(), "of people who have left"),
                                        counted(overdue, "overdue"),
                                        counted(told.waiting().untouched(), untouchedFor()))
                                .flatMap(Optional::stream),
                        told.parts().stream().map(Part::summary))
                .collect(Collectors.joining(", "));
        return waiting.isEmpty() ? "Nothing waits for anybody." : waiting;
    }

    private String untouchedFor() {
        return "untouched for %d days"
                .formatted(told.manager().workspace().assignment().untouchedDays());
    }

    private static Optional<String> counted(long count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(number(count) + " " + what);
    }

    private static String number(long count) {
        return count >= Neglect.COUNTED ? "more than " + (Neglect.COUNTED - 1) : String.valueOf(count);
    }

    private void unassigned() {
        List<Lead> named = named(told.overview().unassigned());
        if (named.isEmpty()) {
            return;
        }
        blocks.add(words("*⚪ Nobody works these*"));
        named.forEach(this::forsaken);
    }

    private List<Lead> named(List<Long> numbers) {
        return numbers.stream()
                .flatMap(number -> Stream.ofNullable(leads.get(number)))
                .toList();
    }

    /** Whether it still waits is seen from what was done since the morning. */
    private void forsaken(Lead lead) {
        Optional<Activity> settled = told.activities().stream()
                .filter(activity -> activity.lead().equals(lead.number()))
                .filter(OverviewView::settles)
                .findFirst();
        if (settled.isPresent() || !lead.isOpen()) {
            blocks.add(quietly("✓ " + LeadText.title(lead) + " · " + lead.number()
                    + settled.map(activity -> "\n" + ActivityText.sentence(activity))
                            .orElse("")));
            return;
        }
        String owner = lead.owner() == null
                ? ""
                : " · of " + Mrkdwn.escape(lead.owner().name(), NAME) + ", who has left";
        blocks.add(words(LeadText.title(lead) + "\n" + LeadText.facts(lead) + owner));
        actions.rowBelow(new Sight(lead, Surface.DIGEST, told.leastBusy())).ifPresent(blocks::add);
    }

    private static boolean settles(Activity activity) {
        return switch (activity.kind()) {
            case ASSIGNED, CLAIMED, DELETED, MERGED_INTO, ERASED, CONVERTED -> true;
            default -> false;
        };
    }

    private void overdue() {
        List<Overdue> all = told.waiting().overdue();
        if (all.isEmpty()) {
            return;
        }
        blocks.add(words("*🔴 Overdue*"));
        all.stream().limit(LINES).forEach(one -> blocks.add(row(one)));
        if (all.size() > LINES) {
            long others = all.stream().skip(LINES).mapToLong(Overdue::leads).sum();
            blocks.add(quietly("%d more people have %d overdue.".formatted(all.size() - LINES, others)));
        }
    }

    private LayoutBlock row(Overdue one) {
        LocalDate day = told.overview().day();
        String text = "*%s* has %s overdue, the oldest since %s"
                .formatted(
                        Mrkdwn.escape(one.name(), NAME),
                        one.leads() == 1 ? "1 lead" : one.leads() + " leads",
                        LeadText.day(one.since(), day));
        var nudged = one.nudged();
        return SectionBlock.builder()
                .blockId("overview:overdue:" + one.owner())
                .text(markdownText(
                        nudged == null
                                ? text
                                : text
                                        + "\n✓ nudged at <!date^%d^{time}|%s>"
                                                .formatted(nudged.getEpochSecond(), nudged)))
                .accessory(
                        nudged == null
                                ? button(b -> b.actionId(NUDGE)
                                        .text(plainText("Nudge"))
                                        .value(one.owner().value())
                                        .accessibilityLabel("Remind %s of what is overdue"
                                                .formatted(Mrkdwn.shorten(one.name(), 50))))
                                : null)
                .build();
    }

    private void missed() {
        List<String> missed = told.waiting().missed().stream()
                .map(one -> "%s did not accept %s in time"
                        .formatted(
                                Mrkdwn.escape(one.name(), NAME), one.leads() == 1 ? "1 lead" : one.leads() + " leads"))
                .toList();
        if (missed.isEmpty()) {
            return;
        }
        String more = missed.size() <= LINES ? "" : "\n…and %d more".formatted(missed.size() - LINES);
        blocks.add(words("*⏱️ Not accepted in time*\n"
                + missed.stream().limit(LINES).map(line -> "• " + line).collect(Collectors.joining("\n"))
                + more));
    }

    private void untouched() {
        List<Lead> named =
                named(told.overview().untouched()).stream().filter(Lead::isOpen).toList();
        if (named.isEmpty()) {
            return;
        }
        blocks.add(words("*🟤 U" + untouchedFor().substring(1) + "*"));
        named.forEach(lead -> blocks.add(SectionBlock.builder()
                .blockId(LeadActions.blockId(Sight.of(lead, Surface.ANSWER)))
                .text(markdownText(LeadText.title(lead) + "\n" + LeadText.facts(lead) + " · "
                        + (lead.owner() == null
                                ? "nobody"
                                : Mrkdwn.escape(lead.owner().name(), NAME)) + " · since "
                        + LeadText.day(
                                LocalDate.ofInstant(
                                        lead.touchedAt(), told.manager().zone()),
                                told.overview().day())))
                .accessory(LeadActions.open())
                .build()));
    }

    private void part(Part part) {
        blocks.add(words("*" + part.title() + "*"));
        part.rows()
                .forEach(row -> blocks.add(SectionBlock.builder()
                        .blockId("overview:" + row.key())
                        .text(markdownText(row.text()))
                        .accessory(row.act())
                        .build()));
        if (part.more() != null) {
            blocks.add(quietly(part.more()));
        }
    }

    private void happened() {
        Turnover turnover = told.turnover();
        String since = told.overview().isOfAWeek()
                ? "Since " + TITLE.format(told.overview().firstDay())
                : "Yesterday";
        Happened deals = told.deals();
        String ofDeals = deals.isSomething()
                ? "\nDeals won %s, lost %s, moved %s"
                        .formatted(amount(deals.won()), amount(deals.lost()), amount(deals.moved()))
                : "";
        blocks.add(words("*%s*\nCreated %s, converted %s, lost %s%s"
                .formatted(
                        since,
                        amount(turnover.created()),
                        amount(turnover.converted()),
                        amount(turnover.lost()),
                        ofDeals)));
    }

    private String amount(Sum deals) {
        return amount(new Figure(deals.deals(), deals.value()));
    }

    private String amount(Figure figure) {
        return DeskPictures.amount(figure, told.manager().workspace().currency());
    }

    private List<BlockElement> ways() {
        List<BlockElement> ways = new ArrayList<>();
        if (told.waiting().unassigned() > 0) {
            ways.add(ListButton.to(
                    "unassigned",
                    "All %s unassigned".formatted(number(told.waiting().unassigned())),
                    "unassigned status:new,contacted,qualified sort:value"));
        }
        if (!told.waiting().overdue().isEmpty()) {
            ways.add(ListButton.to("overdue", "All overdue", "overdue sort:follow-up"));
        }
        if (told.waiting().untouched() > 0) {
            ways.add(ListButton.to("untouched", "Longest untouched", "status:new,contacted,qualified sort:untouched"));
        }
        ways.add(MySettings.button());
        return ways;
    }

    private static LayoutBlock words(String mrkdwn) {
        return section(s -> s.text(markdownText(mrkdwn)));
    }

    private static LayoutBlock quietly(String mrkdwn) {
        return context(c -> c.elements(List.of(markdownText(mrkdwn))));
    }
}
