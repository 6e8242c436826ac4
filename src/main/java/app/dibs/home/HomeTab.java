package app.dibs.home;

import app.dibs.lead.Desk;
import app.dibs.slack.Message;
import app.dibs.slack.SlackApi;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** Longer than an interaction takes from its arrival, when it was read what the person had chosen, to its drawing. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    private final Desk desk;
    private final Members members;
    private final ObjectProvider<HomeSection> sections;
    private final ObjectProvider<HomePages> pages;
    private final ObjectProvider<HomeButton> buttons;
    private final ObjectProvider<HomeInstead> instead;
    private final SlackApi slack;
    private final Clock clock;
    private final AtomicLong turn = new AtomicLong();
    private final Cache<String, Drawing> drawn =
            Caffeine.newBuilder().expireAfterWrite(LOOKING).maximumSize(MOST).build();
    private final Cache<String, Chosen> chosen =
            Caffeine.newBuilder().expireAfterWrite(LOOKING).maximumSize(MOST).build();

    /** The journeys that hang something into the tab may use it themselves, so they are asked for when it is drawn. */
    HomeTab(
            Desk desk,
            Members members,
            ObjectProvider<HomeSection> sections,
            ObjectProvider<HomePages> pages,
            ObjectProvider<HomeButton> buttons,
            ObjectProvider<HomeInstead> instead,
            SlackApi slack,
            Clock clock) {
        this.desk = desk;
        this.members = members;
        this.sections = sections;
        this.pages = pages;
        this.buttons = buttons;
        this.instead = instead;
        this.slack = slack;
        this.clock = clock;
    }

    /**
     * Draws it anew: one query for the figures, one at most for each section and for the page, and one call. Where the same
     * person's tab is drawn again meanwhile, the older drawing is not shown any more.
     */
    public Mono<Void> show(Member reader) {
        return Mono.defer(() -> draw(reader.choosing(latestChoice(reader))));
    }

    /** Shows that place from now on, also when the person comes back. */
    public Mono<Void> choose(Member reader, HomePlace place) {
        return Mono.defer(() -> {
            Member choosing = reader.choosing(place.toString());
            // What is on its way already must not show the old choice once this one is kept.
            chosen.put(key(reader), new Chosen(choosing.homeChoice(), clock.instant()));
            return members.remember(reader, choosing.homeChoice()).then(Mono.defer(() -> draw(choosing)));
        });
    }

    /** Shows that place this once. */
    public Mono<Void> turn(Member reader, HomePlace place) {
        return Mono.defer(() -> draw(reader.choosing(place.toString())));
    }

    private Mono<Void> draw(Member reader) {
        Drawing drawing = new Drawing(turn.incrementAndGet(), reader.homeChoice());
        drawn.put(key(reader), drawing);
        return view(reader)
                .filter(view -> drawing.equals(drawn.getIfPresent(key(reader))))
                .flatMap(view -> slack.publishHome(reader.team(), reader.user(), view));
    }

    /** Who clicked since this reader's choice was read has chosen anew. */
    private String latestChoice(Member reader) {
        Chosen latest = chosen.getIfPresent(key(reader));
        return latest != null && latest.at().plus(ON_THE_WAY).isAfter(clock.instant())
                ? latest.homeChoice()
                : reader.homeChoice();
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

    private record Chosen(String homeChoice, Instant at) {}

    private static String key(Member reader) {
        return reader.team() + ":" + reader.user();
    }

    private Mono<View> view(Member reader) {
        if (!reader.may(Right.VIEW)) {
            return Mono.just(HomeView.stranger());
        }
        Optional<Message> first =
                instead.stream().flatMap(guide -> guide.of(reader).stream()).findFirst();
        return first.map(message -> Mono.just(HomeView.instead(message))).orElseGet(() -> leads(reader));
    }

    private Mono<View> leads(Member reader) {
        List<HomePage> offered = offered(reader);
        HomePlace chosen = HomePlace.of(reader);
        HomePage page = offered.stream()
                .filter(one -> one.word().equals(chosen.page()))
                .findFirst()
                .orElseGet(offered::getFirst);
        HomePlace place = page.word().equals(chosen.page()) ? chosen : new HomePlace(page.word(), "");
        return desk.overview(reader.team(), reader.user(), reader.today(clock))
                .map(overview -> new HomeVisit(reader, place, overview))
                .flatMap(visit -> Mono.zip(
                        page.withSections() ? sections(visit) : Mono.just(List.<List<LayoutBlock>>of()),
                        page.draw().apply(visit)))
                .map(parts -> HomeView.of(buttons(reader), parts.getT1(), offered, page, parts.getT2()));
    }

    private List<HomePage> offered(Member reader) {
        return pages.stream()
                .flatMap(of -> of.pages().stream())
                .filter(page -> page.opensFor().test(reader))
                .sorted(Comparator.comparingInt(HomePage::place))
                .toList();
    }

    private Mono<List<List<LayoutBlock>>> sections(HomeVisit visit) {
        return Flux.fromStream(sections.stream().sorted(Comparator.comparingInt(HomeSection::place)))
                .concatMap(section -> section.draw(visit))
                .collectList();
    }

    private List<BlockElement> buttons(Member reader) {
        return buttons.stream()
                .sorted(Comparator.comparingInt(HomeButton::place))
                .flatMap(button -> button.draw(reader).stream())
                .map(BlockElement.class::cast)
                .toList();
    }
}
