package app.dibs.home;

import app.dibs.card.LeadActions;
import app.dibs.lead.Desk;
import app.dibs.lead.Due;
import app.dibs.slack.Interaction.SlackEvent;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.google.gson.JsonPrimitive;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows a person their Home tab whenever they open it. */
@Component
class Home implements Journey {
    private static final JsonPrimitive HOME_TAB = new JsonPrimitive("home");

    private final Desk desk;
    private final LeadActions actions;
    private final List<HomeButton> buttons;
    private final List<HomeInstead> instead;
    private final SlackApi slack;
    private final Clock clock;

    Home(
            Desk desk,
            LeadActions actions,
            List<HomeButton> buttons,
            List<HomeInstead> instead,
            SlackApi slack,
            Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.buttons = buttons.stream()
                .sorted(Comparator.comparingInt(HomeButton::place))
                .toList();
        this.instead = instead;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of().event("app_home_opened", this::show);
    }

    private Mono<SlackReply> show(SlackEvent event) {
        if (!HOME_TAB.equals(event.event().get("tab"))) {
            return Mono.just(SlackReply.ack());
        }
        Member reader = Member.behind(event);
        return draw(reader)
                .flatMap(view -> slack.publishHome(reader.team(), reader.user(), view))
                .thenReturn(SlackReply.ack());
    }

    private Mono<View> draw(Member reader) {
        if (!reader.may(Right.VIEW)) {
            return Mono.just(HomeView.stranger());
        }
        Optional<Message> first =
                instead.stream().flatMap(guide -> guide.of(reader).stream()).findFirst();
        return first.map(message -> Mono.just(HomeView.instead(message))).orElseGet(() -> leads(reader));
    }

    private Mono<View> leads(Member reader) {
        LocalDate today = reader.today(clock);
        return Mono.zip(
                        desk.countByStatus(reader.team()),
                        desk.dueBy(reader.team(), reader.user(), Due.lastUpcoming(today)))
                .map(both -> new HomeView.Page(today, both.getT1(), both.getT2()))
                .map(page -> HomeView.leads(page, actions, buttons(reader)));
    }

    private List<BlockElement> buttons(Member reader) {
        return buttons.stream()
                .flatMap(button -> button.draw(reader).stream())
                .map(BlockElement.class::cast)
                .toList();
    }
}
