package app.dibs.digest;

import app.dibs.card.Surface;
import app.dibs.lead.Activity;
import app.dibs.lead.Desk;
import app.dibs.lead.Lead;
import app.dibs.slack.TeamId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what digests list, of all that were claimed together in the same few statements. */
@Component
class DigestContents {
    /** Letters of a page go out one after the other; a change meanwhile has its digest written anew after it was sent. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    /** What has an end of its own is held until then, however many pages came after it. */
    private static final Duration AS_LONG_AS_HELD = Duration.ofMillis(Long.MAX_VALUE);

    /** As many as are being sent at a time; a page is a hundred digests. */
    private static final int MOST_PAGES = 4;

    private final DigestTable digests;
    private final Desk desk;
    private final DigestSections sections;
    private final Cache<String, Mono<Page>> pages =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_PAGES).build();

    DigestContents(DigestTable digests, Desk desk, DigestSections sections) {
        this.digests = digests;
        this.desk = desk;
        this.sections = sections;
    }

    /** Digests that are written together, and what they list. */
    record Page(List<Digest> digests, DayParts parts) {}

    /** What these digests list, as it is now. */
    Mono<Page> of(TeamId team, List<Digest> some, Surface surface) {
        List<Long> numbers = some.stream()
                .flatMap(digest -> digest.numbers().stream())
                .distinct()
                .toList();
        return some.stream()
                .map(Digest::claimedAt)
                .min(Comparator.naturalOrder())
                .map(since -> parts(team, some, numbers, since, surface))
                .orElseGet(Mono::empty)
                .map(parts -> new Page(some, parts));
    }

    private Mono<DayParts> parts(TeamId team, List<Digest> some, List<Long> numbers, Instant since, Surface surface) {
        return Mono.zip(
                        desk.these(team, numbers).collectMap(Lead::number),
                        desk.since(team, numbers, since).collectMultimap(Activity::lead),
                        sections.draw(team, some, surface))
                .map(all -> new DayParts(all.getT1(), all.getT2(), all.getT3(), sections.all()));
    }

    /** The digests of that page which wait to be sent; read once for all of them. Empty where none waits. */
    Mono<Page> waiting(TeamId team, String page) {
        return pages.get(
                team + ":" + page,
                key -> digests.waiting(team, page)
                        .collectList()
                        .flatMap(some -> of(team, some, Surface.DIGEST))
                        .cache(read -> AS_LONG_AS_HELD, failure -> Duration.ZERO, () -> Duration.ZERO));
    }
}
