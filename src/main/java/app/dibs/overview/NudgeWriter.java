package app.dibs.overview;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.card.Sight;
import app.dibs.card.Surface;
import app.dibs.delivery.Outgoing;
import app.dibs.delivery.Writer;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.overview.Nudges.Reminder;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.TeamId;
import com.slack.api.model.block.LayoutBlock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes a reminder: who sends it, and what is overdue, the longest first. What is not overdue any more is left out. */
@Component
class NudgeWriter implements Writer {
    static final String KIND = "nudge";
    private static final int SHOWN = 10;

    private final Nudges nudges;
    private final Desk desk;
    private final LeadActions actions;
    private final Clock clock;

    NudgeWriter(Nudges nudges, Desk desk, LeadActions actions, Clock clock) {
        this.nudges = nudges;
        this.desk = desk;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mono<Outgoing> write(TeamId team, String subject) {
        return nudges.find(team, Long.parseLong(subject))
                .flatMap(reminder -> desk.these(team, reminder.leads())
                        .collectMap(lead -> lead.number().value())
                        .map(leads -> reminder.leads().stream()
                                .flatMap(number -> Stream.ofNullable(leads.get(number)))
                                .filter(lead -> isOverdue(lead, reminder))
                                .toList())
                        .filter(leads -> !leads.isEmpty())
                        .map(leads -> new Outgoing.Post(reminder.owner().value(), null, message(reminder, leads))));
    }

    private boolean isOverdue(Lead lead, Reminder reminder) {
        return lead.isOpen()
                && lead.trashed() == null
                && lead.isOwnedBy(reminder.owner())
                && lead.followUp() != null
                && lead.followUp().isBefore(today(lead));
    }

    private LocalDate today(Lead lead) {
        return Objects.requireNonNull(lead.owner()).today(clock);
    }

    private Message message(Reminder reminder, List<Lead> leads) {
        String words = "%s reminds you: %s overdue."
                .formatted(
                        Mrkdwn.escape(reminder.whoName()),
                        leads.size() == 1 ? "one of your leads is" : leads.size() + " of your leads are");
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(words))));
        leads.stream().limit(SHOWN).forEach(lead -> blocks.addAll(row(lead)));
        String more = leads.size() > SHOWN
                ? "%d more wait behind these. `/lead today` shows all of them.".formatted(leads.size() - SHOWN)
                : "`/lead today` shows your whole day.";
        blocks.add(context(c -> c.elements(List.of(markdownText(more)))));
        return new Message(words, blocks);
    }

    private List<LayoutBlock> row(Lead lead) {
        String reach = LeadText.reach(lead);
        String text = LeadText.title(lead) + "\n" + LeadText.facts(lead) + " · "
                + LeadText.followUp(lead.followUp(), today(lead)) + (reach.isEmpty() ? "" : "\n" + reach);
        return Stream.concat(
                        Stream.<LayoutBlock>of(section(s -> s.text(markdownText(text)))),
                        actions.row(Sight.of(lead, Surface.ANSWER)).stream())
                .toList();
    }
}
