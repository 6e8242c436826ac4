package app.dibs.card;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import com.slack.api.model.block.element.BlockElement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens the detail of a lead, from a button or by its reference. */
@Component
class LeadDetail implements Journey, LeadAction {
    static final String OPEN = "card:open";
    private static final int LINES = 30;

    private final Desk desk;
    private final SlackApi slack;
    private final LeadActions actions;
    private final Clock clock;

    LeadDetail(Desk desk, SlackApi slack, @Lazy LeadActions actions, Clock clock) {
        this.desk = desk;
        this.slack = slack;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(new Subcommand("/lead", "L-42", "opens a lead", "/lead L-42"), LeadNumber.FORM, this::look)
                .click(OPEN, this::open);
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public List<BlockElement> draw(Sight sight) {
        return sight.surface() == Surface.DETAIL
                ? List.of()
                : List.of(button(b -> b.actionId(OPEN).text(plainText("Open"))));
    }

    private Mono<SlackReply> open(BlockClick click) {
        return show(click, click.subject());
    }

    private Mono<SlackReply> look(SlashCommand command) {
        return show(command, command.word());
    }

    private Mono<SlackReply> show(Triggered asked, String reference) {
        Member member = Member.behind(asked);
        Optional<LeadNumber> number = LeadNumber.read(reference);
        return Mono.justOrEmpty(number)
                .flatMap(wanted -> desk.story(member.team(), wanted, LINES))
                .map(story -> DetailView.of(story, actions, today(story.lead(), member)))
                .flatMap(view -> slack.show(asked, view))
                .map(opened -> SlackReply.ack())
                .defaultIfEmpty(SlackReply.say(
                        "There is no lead " + number.map(LeadNumber::toString).orElse(reference) + "."));
    }

    private LocalDate today(Lead lead, Member reader) {
        return lead.owner() == null ? reader.today(clock) : lead.owner().today(clock);
    }
}
