package app.dibs.slack.bolt;

import app.dibs.slack.Afterwards;
import app.dibs.slack.Doorkeeper;
import app.dibs.slack.Handler;
import app.dibs.slack.Interaction;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.People;
import app.dibs.slack.Routes.Kind;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Leads each interaction to its one handler, and waits for the answer as long as Slack and the person would. */
@Component
final class Router {
    /** Of the 3 s that Slack gives us, what leaves time for the way back. */
    private static final Duration PATIENCE = Duration.ofMillis(2500);

    /** What a late answer waits after the ack, which must reach Slack before it. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration SAFETY = Duration.ofMillis(300);

    /** How long a second delivery finds the answer to the first; later ones are recognised in the database. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int REMEMBERED_AT_MOST = 10_000;
    private static final String ACKED_WITHOUT_ROUTE = "noop";

    private final RouteTable table;
    private final People people;
    private final List<Doorkeeper> doorkeepers;
    private final AfterAck afterAck;
    private final FaultTeller faults = new FaultTeller();
    private final Duration patience;
    private final Duration grace;

    /** The outcome of each interaction of late, empty where it did not come in time. */
    private final Cache<String, Mono<Optional<Outcome>>> answers = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(REMEMBERED_AT_MOST)
            .build();

    @Autowired
    Router(
            ObjectProvider<Journey> journeys,
            People people,
            ObjectProvider<Doorkeeper> doorkeepers,
            ObjectProvider<Afterwards> afterwards,
            SlackApi slack) {
        this(
                RouteTable.of(journeys.orderedStream().toList()),
                people,
                doorkeepers.orderedStream().toList(),
                new AfterAck(slack, afterwards),
                PATIENCE,
                GRACE);
    }

    Router(
            RouteTable table,
            People people,
            List<Doorkeeper> doorkeepers,
            AfterAck afterAck,
            Duration patience,
            Duration grace) {
        this.table = table;
        this.people = people;
        this.doorkeepers = doorkeepers;
        this.afterAck = afterAck;
        this.patience = patience;
        this.grace = grace;
    }

    /** The ack, after at most what is left of our patience; {@code spent} is how long Slack has been waiting already. */
    Response answer(Incoming incoming, Duration spent) {
        Duration left = patience.minus(spent).compareTo(LEAST) > 0 ? patience.minus(spent) : LEAST;
        String key = incoming.sharedAs();
        Mono<Optional<Outcome>> answer =
                key == null ? begin(incoming, left) : answers.get(key, first -> begin(incoming, left));
        Optional<Outcome> outcome = Objects.requireNonNull(answer.block(left.plus(SAFETY)));
        if (key != null && outcome.isPresent() && !outcome.get().isFinal()) {
            answers.asMap().remove(key, answer);
        }
        return outcome.map(inTime -> Outgoing.ack(inTime, incoming)).orElseGet(() -> Outgoing.stillWorking(incoming));
    }

    private Mono<Optional<Outcome>> begin(Incoming incoming, Duration left) {
        Mono<Outcome> work = outcome(incoming).cache();
        return work.map(Optional::of)
                .timeout(left, Mono.fromSupplier(() -> goOn(work, incoming)))
                .doOnNext(inTime -> inTime.ifPresent(outcome -> afterAck.inTime(outcome.reply(), incoming)))
                .cache();
    }

    private Optional<Outcome> goOn(Mono<Outcome> work, Incoming incoming) {
        afterAck.stillWorking(incoming);
        work.delaySubscription(grace).subscribe(outcome -> afterAck.late(outcome.reply(), incoming));
        return Optional.empty();
    }

    private Mono<Outcome> outcome(Incoming incoming) {
        return Mono.defer(() -> reply(incoming))
                .defaultIfEmpty(SlackReply.ack())
                .map(reply -> Outgoing.fitting(reply, incoming))
                .map(Outcome::of)
                .onErrorResume(fault -> Mono.fromSupplier(() -> faults.tell(fault, incoming)));
    }

    private Mono<SlackReply> reply(Incoming incoming) {
        Optional<Handler<Interaction>> handler = handler(incoming);
        if (handler.isPresent()) {
            return ask(incoming, handler.get());
        }
        return needsNoRoute(incoming)
                ? Mono.just(SlackReply.ack())
                : Mono.error(() -> new IllegalStateException("Nothing is routed to " + incoming.route()));
    }

    private static boolean needsNoRoute(Incoming incoming) {
        return incoming.kind() == Kind.EVENT
                || (incoming.kind() == Kind.CLICK
                        && (incoming.isLink() || incoming.id().startsWith(ACKED_WITHOUT_ROUTE)));
    }

    private Optional<Handler<Interaction>> handler(Incoming incoming) {
        return incoming.kind() == Kind.COMMAND ? command(incoming) : table.find(incoming.kind(), incoming.id());
    }

    private Optional<Handler<Interaction>> command(Incoming incoming) {
        String command = incoming.id();
        String word = incoming.words().word();
        String next = incoming.words().rest().split("\\s", 2)[0];
        return table.findShape(command, word + " " + next)
                .or(() -> table.find(Kind.COMMAND, (command + " " + word).strip()))
                .or(() -> table.findShape(command, word))
                .or(() -> table.hasCommand(command) ? Optional.of(unknown(command, word)) : Optional.empty());
    }

    private Handler<Interaction> unknown(String command, String word) {
        String words = word.isEmpty()
                ? Sentences.noWord(command)
                : Sentences.unknownWord(command, word, Nearest.to(word, table.words(command)));
        return interaction -> Mono.just(SlackReply.say(words));
    }

    private Mono<SlackReply> ask(Incoming incoming, Handler<Interaction> handler) {
        Incoming.Who who = incoming.who();
        return people.whoIs(who.team(), who.user(), who.home(), incoming.request())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Nobody knows who " + who + " is")))
                .flatMap(visit -> admit(visit, incoming, handler));
    }

    private Mono<SlackReply> admit(People.Visit visit, Incoming incoming, Handler<Interaction> handler) {
        Interaction interaction = incoming.as().apply(visit.person());
        Optional<Message> refusal = doorkeepers.stream()
                .map(doorkeeper -> doorkeeper.refusal(interaction))
                .flatMap(Optional::stream)
                .findFirst();
        if (refusal.isPresent()) {
            return Mono.just(turnedAway(incoming, refusal.get()));
        }
        return visit.alreadyDone()
                ? Mono.just(done(incoming))
                : handler.handle(interaction).doOnTerminate(() -> afterAck.seeTo(interaction, incoming));
    }

    /** Nobody reads what an event or a list of options would say. */
    private static SlackReply turnedAway(Incoming incoming, Message refusal) {
        return switch (incoming.kind()) {
            case EVENT, OPTIONS, CLOSE -> SlackReply.ack();
            default -> SlackReply.say(refusal);
        };
    }

    private static SlackReply done(Incoming incoming) {
        return incoming.kind() == Kind.SUBMISSION ? SlackReply.clear() : SlackReply.ack();
    }
}
