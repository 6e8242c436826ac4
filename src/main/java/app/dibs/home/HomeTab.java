package app.dibs.home;

import app.dibs.lead.Desk;
import app.dibs.slack.Message;
import app.dibs.slack.SlackApi;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The Home tab of each person, as it stands at the moment. */
@Component
public class HomeTab {
    private static final Duration LOOKING = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    private final Desk desk;
    private final ObjectProvider<HomeSection> sections;
    private final ObjectProvider<HomeButton> buttons;
    private final ObjectProvider<HomeInstead> instead;
    private final SlackApi slack;
    private final Clock clock;
    private final AtomicLong turn = new AtomicLong();
    private final Cache<String, Drawing> drawn =
            Caffeine.newBuilder().expireAfterWrite(LOOKING).maximumSize(MOST).build();

    /** The journeys that hang something into the tab may use it themselves, so they are asked for when it is drawn. */
    HomeTab(
            Desk desk,
            ObjectProvider<HomeSection> sections,
            ObjectProvider<HomeButton> buttons,
            ObjectProvider<HomeInstead> instead,
            SlackApi slack,
            Clock clock) {
        this.desk = desk;
        this.sections = sections;
        this.buttons = buttons;
        this.instead = instead;
        this.slack = slack;
        this.clock = clock;
    }

    /**
     * Draws it anew: one query for the figures, one at most for each section, and one call. Where the same person's tab is
     * drawn again meanwhile, the older drawing is not shown any more.
     */
    public Mono<Void> show(Member reader) {
        return Mono.defer(() -> {
            Drawing drawing = new Drawing(turn.incrementAndGet(), reader.homeChoice());
            drawn.put(key(reader), drawing);
            return draw(reader)
                    .filter(view -> drawing.equals(drawn.getIfPresent(key(reader))))
                    .flatMap(view -> slack.publishHome(reader.team(), reader.user(), view));
        });
    }

    /** What this person's tab shows, if this instance has drawn it a short while ago. */
    Optional<Drawing> lastDrawn(Member reader) {
        return Optional.ofNullable(drawn.getIfPresent(key(reader)));
    }

    /**
     * A tab as it was drawn.
     *
     * @param turn the later the higher
     */
    record Drawing(long turn, String homeChoice) {}

    private static String key(Member reader) {
        return reader.team() + ":" + reader.user();
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
        return desk.overview(reader.team(), reader.user(), reader.today(clock))
                .flatMapMany(overview -> sections(new HomeVisit(reader, overview)))
                .collectList()
                .map(parts -> HomeView.of(buttons(reader), parts));
    }

    private Flux<List<LayoutBlock>> sections(HomeVisit visit) {
        return Flux.fromStream(sections.stream().sorted(Comparator.comparingInt(HomeSection::place)))
                .concatMap(section -> section.draw(visit));
    }

    private List<BlockElement> buttons(Member reader) {
        return buttons.stream()
                .sorted(Comparator.comparingInt(HomeButton::place))
                .flatMap(button -> button.draw(reader).stream())
                .map(BlockElement.class::cast)
                .toList();
    }
}
