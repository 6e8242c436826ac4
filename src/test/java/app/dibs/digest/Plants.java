package app.dibs.digest;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.Surface;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A journey that hangs something into the digest: the office's plants, which whoever looks after them waters. */
final class Plants implements Journey, DigestSection {
    private final Map<String, String> keepers = new ConcurrentHashMap<>();
    private final Map<String, Outcome> watered = new ConcurrentHashMap<>();
    final AtomicInteger questions = new AtomicInteger();
    private @Nullable DigestNews news;
    private Clock clock = Clock.systemUTC();

    void forget() {
        keepers.clear();
        watered.clear();
    }

    /** From now on this person looks after it. */
    void give(String plant, String keeper, DigestNews digestNews, Clock now) {
        keepers.put(plant, keeper);
        news = digestNews;
        clock = now;
    }

    @Override
    public String id() {
        return "plants";
    }

    @Override
    public String title() {
        return "Plants thirsty";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Flux<Listed> list(TeamId team, List<Reader> readers) {
        questions.incrementAndGet();
        return Flux.fromIterable(readers)
                .flatMapIterable(reader -> keepers.entrySet().stream()
                        .filter(kept -> kept.getValue().equals(reader.user().value()))
                        .filter(kept -> !watered.containsKey(kept.getKey()))
                        .map(kept -> new Listed(reader.user(), kept.getKey()))
                        .toList());
    }

    @Override
    public Flux<Row> draw(TeamId team, List<Listing> listings, Surface surface) {
        questions.incrementAndGet();
        return Flux.fromIterable(listings)
                .map(listing -> new Row(
                        listing.key(),
                        "*" + listing.key() + "*",
                        "A glass of water",
                        List.of(button(b -> b.actionId("plants:water").text(plainText("Water")))),
                        watered.get(listing.key())));
    }

    @Override
    public Routes routes() {
        return Routes.of().click("plants:water", this::water);
    }

    private Mono<SlackReply> water(BlockClick click) {
        Member by = Member.behind(click);
        watered.put(click.subject(), new Outcome(clock.instant(), by.name() + " watered it"));
        return Objects.requireNonNull(news)
                .changed(by.team(), this, List.of(click.subject()))
                .thenReturn(SlackReply.ack());
    }
}
