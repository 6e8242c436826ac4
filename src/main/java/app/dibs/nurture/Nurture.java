package app.dibs.nurture;

import app.dibs.cadence.Tasks;
import app.dibs.home.HomePage;
import app.dibs.home.HomePages;
import app.dibs.home.HomePlace;
import app.dibs.home.HomeTab;
import app.dibs.home.HomeVisit;
import app.dibs.lead.LeadReference;
import app.dibs.nurture.NurtureView.Shown;
import app.dibs.nurture.Place.Where;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Person;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.block.LayoutBlock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who is in a plan and what is next: a page of Home, and the answer to {@code /lead nurture}. */
@Component
class Nurture implements Journey, HomePages {
    static final String SHOW = "nurture:show";
    private static final String PAGE = "nurture";
    private static final int SIZE = 10;

    private final Tasks tasks;
    private final Enrol enrol;
    private final HomeTab home;
    private final Clock clock;

    Nurture(Tasks tasks, Enrol enrol, @Lazy HomeTab home, Clock clock) {
        this.tasks = tasks;
        this.enrol = enrol;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(
                        new Subcommand(
                                "/lead",
                                "nurture",
                                "shows who is in a plan and what is next, or enrols a lead",
                                "/lead nurture L-42"),
                        this::type)
                .click(SHOW, this::show);
    }

    @Override
    public boolean isOffered(Person person) {
        return ((Member) person).workspace().nurturing().on();
    }

    @Override
    public List<HomePage> pages() {
        return List.of(new HomePage(PAGE, "Nurture", 20, false, this::isOffered, this::draw));
    }

    Mono<SlackReply> type(SlashCommand command) {
        Member reader = Member.behind(command);
        Optional<String> refusal = refusal(reader);
        if (refusal.isPresent()) {
            return Mono.just(SlackReply.say(refusal.get()));
        }
        String typed = command.rest().strip();
        return LeadReference.read(typed)
                .map(meant -> enrol.type(command, meant))
                .orElseGet(() -> switch (typed) {
                    case "", "mine", "team" ->
                        answer(reader, NurtureChoice.read(typed)).map(SlackReply::say);
                    default -> Mono.just(SlackReply.say(NurtureWords.USAGE));
                });
    }

    Mono<SlackReply> show(BlockClick click) {
        Member reader = Member.behind(click);
        NurtureChoice choice = NurtureChoice.read(click.value());
        Optional<String> refusal = refusal(reader);
        if (refusal.isPresent()) {
            return Mono.just(SlackReply.say(refusal.get()));
        }
        return switch (Place.where(click)) {
            case HOME -> inHome(reader, choice).thenReturn(SlackReply.ack());
            case ANSWER, MODAL, DIGEST, TODAY -> answer(reader, choice).map(SlackReply.Replace::new);
        };
    }

    private Mono<Void> inHome(Member reader, NurtureChoice choice) {
        HomePlace place = new HomePlace(PAGE, choice.toString());
        return choice.from() == null ? home.choose(reader, place) : home.turn(reader, place);
    }

    static Optional<String> refusal(Member reader) {
        if (!reader.workspace().nurturing().on()) {
            return Optional.of(NurtureWords.off(reader));
        }
        return reader.may(Right.VIEW) ? Optional.empty() : Optional.of(NurtureWords.MAY_NOT_LOOK);
    }

    private Mono<List<LayoutBlock>> draw(HomeVisit visit) {
        return blocks(
                visit.reader(), Where.HOME, NurtureChoice.read(visit.place().choice()));
    }

    /** The list as an answer, as it is now. */
    Mono<Message> answer(Member reader, NurtureChoice choice) {
        return blocks(reader, Where.ANSWER, choice).map(Nurture::titled);
    }

    private static Message titled(List<LayoutBlock> list) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(NurtureView.words("*Nurture*"));
        blocks.addAll(list);
        return new Message("Nurture: who is in a plan, and what is next", blocks);
    }

    private Mono<List<LayoutBlock>> blocks(Member reader, Where where, NurtureChoice choice) {
        return tasks.page(
                        reader.team(),
                        choice.team() ? null : reader.user(),
                        reader.today(clock),
                        choice.from(),
                        SIZE + 1)
                .collectList()
                .map(found -> Shown.of(found, choice.from(), SIZE))
                .map(page -> NurtureView.of(where, choice, page, reader.today(clock)));
    }
}
