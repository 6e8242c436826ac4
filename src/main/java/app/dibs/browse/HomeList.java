package app.dibs.browse;

import app.dibs.card.LeadActions;
import app.dibs.card.ListAction;
import app.dibs.home.HomePage;
import app.dibs.home.HomePages;
import app.dibs.home.HomeTab;
import app.dibs.home.HomeVisit;
import app.dibs.lead.Desk;
import app.dibs.lead.LeadFilter;
import app.dibs.lead.LeadFilter.Ownership;
import app.dibs.lead.LeadPage;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.lead.LeadSearch;
import app.dibs.lead.LeadSort;
import app.dibs.lead.ListLine;
import app.dibs.lead.Status;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The leads in the Home tab, with all that narrows them down; each choice is remembered and the tab drawn anew. */
@Component
class HomeList implements Journey, HomePages {
    static final String TAB = "browse:tab";
    static final String SEARCH = "browse:search";
    static final String WHOSE = "browse:whose";
    static final String SORT = "browse:sort";
    static final String CLEAR = "browse:clear";
    static final String TURN = "browse:turn";
    static final String OF_MEMBER = "browse:member";

    private static final int MOST_REPS = 40;

    private final LeadSearch search;
    private final Desk desk;
    private final HomeTab home;
    private final LeadActions actions;
    private final List<ListAction> listActions;
    private final Clock clock;

    HomeList(
            LeadSearch search,
            Desk desk,
            @Lazy HomeTab home,
            LeadActions actions,
            List<ListAction> listActions,
            Clock clock) {
        this.search = search;
        this.desk = desk;
        this.home = home;
        this.actions = actions;
        this.listActions = listActions;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .click(TAB, this::tab)
                .click(SEARCH, this::search)
                .click(WHOSE, this::whose)
                .click(SORT, this::sort)
                .click(CLEAR, this::clear)
                .click(OF_MEMBER, this::ofMember)
                .click(TURN, this::turn);
    }

    @Override
    public List<HomePage> pages() {
        return List.of(
                new HomePage(HomeChoice.LEADS, "Leads", 10, true, reader -> true, this::list),
                new HomePage(HomeChoice.TRASH, "Trash", 80, true, reader -> true, this::list),
                new HomePage("team", "Team", 90, true, reader -> reader.may(Right.TEAM), this::team));
    }

    private Mono<List<LayoutBlock>> team(HomeVisit visit) {
        return desk.leastBusy(visit.reader().team(), MOST_REPS).map(TeamView::of);
    }

    private Mono<List<LayoutBlock>> list(HomeVisit visit) {
        Member reader = visit.reader();
        HomeChoice choice = HomeChoice.of(visit.place(), reader, clock);
        return page(choice, reader)
                .map(page -> HomeListView.of(
                        visit, choice, page, actions, more(reader, choice.line()), reader.today(clock)));
    }

    private List<BlockElement> more(Member reader, ListLine line) {
        return listActions.stream()
                .flatMap(action -> action.draw(reader, line.toString()).stream())
                .toList();
    }

    private Mono<LeadPage> page(HomeChoice choice, Member reader) {
        ListLine line = choice.line();
        return line.filter().contradiction().isPresent()
                ? Mono.just(LeadPage.EMPTY)
                : search.page(reader, line.filter(), line.sort(), choice.from(), Rows.SIZE);
    }

    Mono<SlackReply> tab(BlockClick click) {
        Set<Status> statuses = click.value().isEmpty() ? Set.of() : Set.of(Status.of(click.value()));
        return narrow(click, filter -> filter.withStatuses(statuses));
    }

    Mono<SlackReply> search(BlockClick click) {
        return narrow(click, filter -> filter.withText(click.value().strip()));
    }

    Mono<SlackReply> whose(BlockClick click) {
        UserId reader = Member.behind(click).user();
        return narrow(
                click,
                filter -> filter.withOwner(
                        switch (click.value()) {
                            case "mine" -> new Ownership(reader);
                            case "nobody" -> Ownership.NOBODY;
                            default -> null;
                        }));
    }

    Mono<SlackReply> ofMember(BlockClick click) {
        Ownership owner = new Ownership(new UserId(click.value()));
        return choose(
                Member.behind(click), HomeChoice.of(new ListLine(LeadFilter.ALL.withOwner(owner), LeadSort.FOLLOW_UP)));
    }

    Mono<SlackReply> sort(BlockClick click) {
        Member reader = Member.behind(click);
        ListLine line = HomeChoice.of(reader, clock).line();
        return choose(reader, HomeChoice.of(line.with(LeadSort.valueOf(click.value()))));
    }

    Mono<SlackReply> clear(BlockClick click) {
        Member reader = Member.behind(click);
        return choose(reader, HomeChoice.of(ListLine.ALL));
    }

    private Mono<SlackReply> narrow(BlockClick click, UnaryOperator<LeadFilter> narrower) {
        Member reader = Member.behind(click);
        ListLine line = HomeChoice.of(reader, clock).line();
        return choose(reader, HomeChoice.of(line.with(narrower.apply(line.filter()))));
    }

    Mono<SlackReply> choose(Member reader, HomeChoice choice) {
        return home.choose(reader, choice.kept()).thenReturn(SlackReply.ack());
    }

    Mono<SlackReply> turn(BlockClick click) {
        Member reader = Member.behind(click);
        HomeChoice choice =
                HomeChoice.of(reader, clock).at(Cursor.read(click.value()).orElse(null));
        return home.turn(reader, choice.drawn()).thenReturn(SlackReply.ack());
    }
}
