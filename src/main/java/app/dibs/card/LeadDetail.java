package app.dibs.card;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.DetailView.Pages;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Stories;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens the detail of a lead, from a button or by its reference, and turns the pages in it. */
@Component
class LeadDetail implements Journey, LeadAction {
    static final String OPEN = "card:open";
    static final String PAGE = "card:page";
    static final String READ = "card:read";
    private static final String MAY_NOT = "You have no right to look at leads here. An admin can change that.";

    private final Details details;
    private final Stories stories;
    private final SlackApi slack;

    LeadDetail(Details details, Stories stories, SlackApi slack) {
        this.details = details;
        this.stories = stories;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(new Subcommand("/lead", "L-42", "opens a lead", "/lead L-42"), LeadNumber.FORM, this::look)
                .click(OPEN, this::open)
                .click(PAGE, this::turn)
                .click(READ, this::readOn);
    }

    @Override
    public int place() {
        return 90;
    }

    /** A card of a lead in the trash says all that there is to say. */
    @Override
    public List<BlockElement> draw(Sight sight) {
        boolean isCardOfTrash = sight.surface() == Surface.CARD && sight.lead().trashed() != null;
        return sight.surface() == Surface.DETAIL || isCardOfTrash
                ? List.of()
                : List.of(button(b -> b.actionId(OPEN).text(plainText("Open"))));
    }

    private Mono<SlackReply> open(BlockClick click) {
        return show(click, click.value().isEmpty() ? click.subject() : click.value());
    }

    private Mono<SlackReply> look(SlashCommand command) {
        return show(command, command.word());
    }

    private Mono<SlackReply> show(Triggered asked, String reference) {
        Member member = Member.behind(asked);
        if (!member.may(Right.VIEW)) {
            return Mono.just(SlackReply.say(MAY_NOT));
        }
        Optional<LeadNumber> number = LeadNumber.read(reference);
        return Mono.justOrEmpty(number)
                .flatMap(wanted -> details.draw(member, wanted))
                .flatMap(view -> slack.show(asked, view))
                .map(opened -> SlackReply.ack())
                .defaultIfEmpty(
                        SlackReply.say(number.map(Gone::missing).orElse("There is no lead " + reference + ".")));
    }

    private Mono<SlackReply> turn(BlockClick click) {
        Member member = Member.behind(click);
        return member.may(Right.VIEW)
                ? details.draw(member, number(click), Metadata.read(click.value(), Pages.class))
                        .map(SlackReply.Update::new)
                : Mono.just(SlackReply.say(MAY_NOT));
    }

    private Mono<SlackReply> readOn(BlockClick click) {
        Member member = Member.behind(click);
        return member.may(Right.VIEW)
                ? stories.note(member.team(), Long.parseLong(click.value()))
                        .<SlackReply>map(note -> new SlackReply.Push(NoteView.of(note)))
                        .defaultIfEmpty(SlackReply.say("This note is not there any more."))
                : Mono.just(SlackReply.say(MAY_NOT));
    }

    private static LeadNumber number(BlockClick click) {
        return new LeadNumber(Long.parseLong(click.subject()));
    }
}
