package app.dibs.browse;

import app.dibs.card.LeadActions;
import app.dibs.card.ListAction;
import app.dibs.card.ListButton;
import app.dibs.lead.LeadFilter;
import app.dibs.lead.LeadPage;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.lead.LeadSearch;
import app.dibs.lead.ListLine;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import com.slack.api.model.block.element.BlockElement;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code /lead find}, {@code /lead list} and {@code /lead trash}: an answer with rows, pages and a way to look again. */
@Component
class Browse implements Journey {
    static final String PAGE = "browse:page";
    static final String REFRESH = "browse:refresh";

    private final LeadSearch search;
    private final LeadActions actions;
    private final List<ListAction> listActions;
    private final Clock clock;

    Browse(LeadSearch search, LeadActions actions, List<ListAction> listActions, Clock clock) {
        this.search = search;
        this.actions = actions;
        this.listActions = listActions;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(
                        new Subcommand(
                                "/lead",
                                "find",
                                "finds by part of a name, company, e-mail or phone",
                                "/lead find acme"),
                        this::list)
                .command(
                        new Subcommand(
                                "/lead",
                                "list",
                                "lists leads; narrow it down as you like",
                                "/lead list mine overdue status:new value:>10k sort:value"),
                        this::list)
                .command(
                        new Subcommand("/lead", "trash", "lists what was deleted, to restore it", "/lead trash"),
                        this::trash)
                .click(PAGE, this::turn)
                .click(REFRESH, this::turn)
                .click(ListButton.SHOW, this::show);
    }

    Mono<SlackReply> list(SlashCommand command) {
        Member reader = Member.behind(command);
        return answer(ListLine.read(command.rest(), reader, clock), null, reader)
                .map(SlackReply::say);
    }

    Mono<SlackReply> show(BlockClick click) {
        Member reader = Member.behind(click);
        return answer(ListLine.read(click.value(), reader, clock), null, reader).map(SlackReply::say);
    }

    Mono<SlackReply> trash(SlashCommand command) {
        Member reader = Member.behind(command);
        ListLine line = ListLine.read("trash sort:touched " + command.rest(), reader, clock);
        return answer(line, null, reader).map(SlackReply::say);
    }

    /** The button carries where the page begins and, behind a line break, what is listed. */
    Mono<SlackReply> turn(BlockClick click) {
        Member reader = Member.behind(click);
        String[] parts = click.value().split("\n", 2);
        ListLine line = ListLine.read(parts[parts.length - 1], reader, clock);
        Cursor from = Cursor.read(parts[0]).orElse(null);
        return answer(line, from, reader).map(SlackReply.Replace::new);
    }

    private Mono<Message> answer(ListLine line, @Nullable Cursor from, Member reader) {
        if (!line.problems().isEmpty()) {
            return Mono.just(AnswerView.problems(line));
        }
        return page(line.filter(), line, from, reader)
                .map(page -> AnswerView.of(line, from, page, actions, more(reader, line), reader.today(clock)));
    }

    private List<BlockElement> more(Member reader, ListLine line) {
        return listActions.stream()
                .flatMap(action -> action.draw(reader, line.toString()).stream())
                .toList();
    }

    private Mono<LeadPage> page(LeadFilter filter, ListLine line, @Nullable Cursor from, Member reader) {
        return filter.contradiction().isPresent()
                ? Mono.just(LeadPage.EMPTY)
                : search.page(reader, filter, line.sort(), from, Rows.SIZE);
    }
}
