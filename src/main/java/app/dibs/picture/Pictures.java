package app.dibs.picture;

import app.dibs.picture.PictureTable.Kept;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackApi.FileState;
import app.dibs.slack.TeamId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Brings pictures into Slack, each of them once. */
@Service
public class Pictures implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    private static final int AT_ONCE = 2;
    private static final int WAITING = 30;
    private static final int THREADS_LIVE = 60;

    /** Slack takes a moment to look at a file; it is asked after one, two, four… of these. */
    private static final Duration A_MOMENT = Duration.ofMillis(150);

    private static final int LOOKS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    /** Somebody in the workspace may delete a file; a message with one that is gone would be refused. */
    private static final Duration BELIEVED = Duration.ofDays(1);

    private static final Duration UNUSED = Duration.ofDays(30);
    private static final int BITE = 100;

    private final PictureTable table;
    private final SlackApi slack;
    private final Clock clock;
    private final Scheduler drawing = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "pictures", THREADS_LIVE, true);
    private final Map<String, Mono<String>> underWay = new ConcurrentHashMap<>();

    Pictures(PictureTable table, SlackApi slack, Clock clock) {
        this.table = table;
        this.slack = slack;
        this.clock = clock;
    }

    /** What can be shown at once, in the order of the pictures; those that Slack does not have come without a file. */
    public Mono<List<Shown>> atHand(TeamId team, List<Picture> pictures) {
        return known(team, pictures)
                .map(known -> pictures.stream()
                        .map(picture -> Shown.of(picture, fresh(known.get(picture.fingerprint()))))
                        .toList());
    }

    private @Nullable String fresh(@Nullable Kept kept) {
        return kept == null || kept.seenAt().plus(BELIEVED).isBefore(clock.instant()) ? null : kept.file();
    }

    /**
     * All of them, in their order; what Slack does not have yet is drawn and uploaded, which takes seconds. Never fails for
     * a picture: one that cannot be had comes without a file.
     */
    public Mono<List<Shown>> show(TeamId team, List<Picture> pictures) {
        return known(team, pictures)
                .flatMapMany(known -> Flux.fromIterable(pictures)
                        .flatMapSequential(picture -> shown(team, picture, known.get(picture.fingerprint())), AT_ONCE))
                .collectList();
    }

    private Mono<Map<String, Kept>> known(TeamId team, List<Picture> pictures) {
        return pictures.isEmpty()
                ? Mono.just(Map.of())
                : table.known(team, pictures.stream().map(Picture::fingerprint).toList());
    }

    private Mono<Shown> shown(TeamId team, Picture picture, @Nullable Kept kept) {
        String fresh = fresh(kept);
        Mono<String> file = fresh != null ? Mono.just(fresh) : Mono.defer(() -> once(team, picture, kept));
        return file.map(id -> Shown.of(picture, id)).timeout(PATIENCE).onErrorResume(failure -> {
            log.warn("No picture \"{}\" for {}: words have to do", picture.title(), team, failure);
            return Mono.just(Shown.of(picture, null));
        });
    }

    /** Who wants a picture that somebody else waits for gets the same one. */
    private Mono<String> once(TeamId team, Picture picture, @Nullable Kept kept) {
        String key = team + ":" + picture.fingerprint();
        return underWay.computeIfAbsent(
                key,
                wanted -> (kept == null ? made(team, picture) : again(team, picture, kept))
                        .doFinally(end -> underWay.remove(wanted))
                        .cache());
    }

    /** The file of an earlier day, if it is still there. */
    private Mono<String> again(TeamId team, Picture picture, Kept kept) {
        return slack.file(team, kept.file())
                .flatMap(state -> state == FileState.READY
                        ? table.keep(team, kept.fingerprint(), kept.file(), clock.instant())
                        : table.forget(team, kept.file()).then(made(team, picture)));
    }

    private Mono<String> made(TeamId team, Picture picture) {
        return Mono.fromCallable(picture::draw)
                .subscribeOn(drawing)
                .flatMap(png -> slack.upload(team, picture.fileName(), picture.altText(), png))
                .delayUntil(file -> ready(team, file))
                .flatMap(file -> table.keep(team, picture.fingerprint(), file, clock.instant())
                        .delayUntil(kept -> kept.equals(file) ? Mono.empty() : slack.deleteFile(team, file)));
    }

    private Mono<FileState> ready(TeamId team, String file) {
        return Mono.defer(() -> slack.file(team, file))
                .filter(state -> state == FileState.READY)
                .repeatWhenEmpty(
                        LOOKS, looks -> looks.concatMap(look -> Mono.delay(A_MOMENT.multipliedBy(1L << look))));
    }

    /** Deletes what has not been shown for a month; messages that are older keep its words. */
    Mono<Void> tidy(TeamId team) {
        Instant longAgo = clock.instant().minus(UNUSED);
        return table.unseenSince(team, longAgo, BITE)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(file -> slack.deleteFile(team, file).then(table.forget(team, file)))
                .then();
    }

    @Override
    public void close() {
        drawing.dispose();
    }
}
