package app.dibs.home;

import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlackEvent;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import com.google.gson.JsonPrimitive;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows a person their Home tab whenever they open it, and the page of it that they choose. */
@Component
class Home implements Journey {
    private static final JsonPrimitive HOME = new JsonPrimitive("home");

    private final HomeTab tab;

    Home(HomeTab tab) {
        this.tab = tab;
    }

    @Override
    public Routes routes() {
        return Routes.of().event("app_home_opened", this::show).click(HomeView.PAGE, this::open);
    }

    Mono<SlackReply> show(SlackEvent event) {
        return HOME.equals(event.event().get("tab"))
                ? tab.show(Member.behind(event)).thenReturn(SlackReply.ack())
                : Mono.just(SlackReply.ack());
    }

    Mono<SlackReply> open(BlockClick click) {
        return tab.choose(Member.behind(click), new HomePlace(click.value(), ""))
                .thenReturn(SlackReply.ack());
    }
}
