package app.dibs.directory;

import app.dibs.customer.CustomerNumber.Kind;
import app.dibs.directory.DirectoryChoice.Part;
import app.dibs.home.HomePage;
import app.dibs.home.HomePages;
import app.dibs.home.HomePlace;
import app.dibs.home.HomeTab;
import app.dibs.home.HomeVisit;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.profile.CustomerActions;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.block.LayoutBlock;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The customers in the Home tab, with all that narrows them down, and {@code /lead customers}. */
@Component
class Directory implements Journey, HomePages {
    static final String KIND = "directory:kind";
    static final String SEARCH = "directory:search";
    static final String WHOSE = "directory:whose";
    static final String ORDER = "directory:order";
    static final String TRASH = "directory:trash";
    static final String CLEAR = "directory:clear";
    static final String TURN = "directory:turn";

    /** Of each kind, in an answer. */
    private static final int MOST_FOUND = 5;

    private static final Subcommand FIND = new Subcommand(
            "/lead", "customers", "finds contacts, accounts and deals by part of a name", "/lead customers acme");

    private final DirectoryList list;
    private final HomeTab home;
    private final CustomerActions actions;
    private final Clock clock;

    Directory(DirectoryList list, @Lazy HomeTab home, CustomerActions actions, Clock clock) {
        this.list = list;
        this.home = home;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(FIND, this::find)
                .click(KIND, this::kind)
                .click(SEARCH, click -> choose(click, Part.TEXT, click.value().strip()))
                .click(WHOSE, click -> choose(click, Part.WHOSE, click.value()))
                .click(ORDER, click -> choose(click, Part.ORDER, click.value()))
                .click(TRASH, click -> choose(click, Part.TRASH, click.value()))
                .click(CLEAR, click -> choose(click, DirectoryChoice::all))
                .click(TURN, this::turn);
    }

    @Override
    public List<HomePage> pages() {
        return List.of(new HomePage(DirectoryChoice.PAGE, "Customers", 40, false, reader -> true, this::draw));
    }

    private Mono<List<LayoutBlock>> draw(HomeVisit visit) {
        Member reader = visit.reader();
        DirectoryChoice choice = DirectoryChoice.read(visit.place().choice());
        return list.page(reader, choice)
                .map(page -> DirectoryView.of(reader, choice, page, actions, reader.today(clock)));
    }

    private Mono<SlackReply> find(SlashCommand command) {
        Member reader = Member.behind(command);
        if (!reader.may(Right.VIEW)) {
            return Mono.just(SlackReply.say(DirectoryWords.MAY_NOT));
        }
        String text = command.rest().strip();
        return list.search(reader, text, MOST_FOUND)
                .map(found -> SlackReply.say(
                        DirectoryView.found(text, found, MOST_FOUND, reader, actions, reader.today(clock))));
    }

    private Mono<SlackReply> kind(BlockClick click) {
        Kind kind = Kind.valueOf(click.value().toUpperCase(Locale.ROOT));
        return choose(click, choice -> choice.of(kind));
    }

    private Mono<SlackReply> choose(BlockClick click, Part part, String value) {
        return choose(click, choice -> choice.with(part, value));
    }

    private Mono<SlackReply> choose(BlockClick click, UnaryOperator<DirectoryChoice> change) {
        Member reader = Member.behind(click);
        return choose(reader, change.apply(DirectoryChoice.of(reader)));
    }

    Mono<SlackReply> choose(Member reader, DirectoryChoice choice) {
        return home.choose(reader, new HomePlace(DirectoryChoice.PAGE, choice.toString()))
                .thenReturn(SlackReply.ack());
    }

    private Mono<SlackReply> turn(BlockClick click) {
        Member reader = Member.behind(click);
        DirectoryChoice choice = DirectoryChoice.of(reader);
        DirectoryChoice there = Cursor.read(click.value()).map(choice::at).orElse(choice);
        return home.turn(reader, new HomePlace(DirectoryChoice.PAGE, there.toString()))
                .thenReturn(SlackReply.ack());
    }
}
