package app.dibs.digest;

import app.dibs.delivery.Changes;
import app.dibs.delivery.Letter;
import app.dibs.delivery.Letter.Urgency;
import app.dibs.delivery.Outbox;
import app.dibs.digest.Digest.Entry;
import app.dibs.digest.Digest.Subject;
import app.dibs.digest.DigestSection.Reader;
import app.dibs.digest.DueDigests.Claimed;
import app.dibs.digest.DueDigests.Round;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Claims the digests whose hour has come, a page of people in one transaction with the letters that carry them. */
@Service
class DigestClaims {
    /** How many members are asked for at once. */
    static final int PAGE = 500;

    /** Between two pages the database rests for so many times as long as the one before took, so that clicks go on. */
    private static final int BREATH = 3;

    private static final long LONGEST_BREATH_MILLIS = 1000;

    private final DueDigests due;
    private final DigestSections sections;
    private final ObjectProvider<Morning> mornings;
    private final Outbox outbox;
    private final Changes changes;
    private final Clock clock;

    DigestClaims(
            DueDigests due,
            DigestSections sections,
            ObjectProvider<Morning> mornings,
            Outbox outbox,
            Changes changes,
            Clock clock) {
        this.due = due;
        this.sections = sections;
        this.mornings = mornings;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** All that are due in this workspace now; answers how many. */
    Mono<Integer> claimDue(TeamId team) {
        return round(team, null)
                .elapsed()
                .expand(round -> round.getT2().last() == null
                        ? Mono.empty()
                        : rest(round.getT1(), round.getT2())
                                .then(round(team, round.getT2().last()).elapsed()))
                .map(round -> round.getT2().claimed().size())
                .reduce(0, Integer::sum);
    }

    private static Mono<Long> rest(long millis, Round round) {
        return round.claimed().isEmpty()
                ? Mono.empty()
                : Mono.delay(Duration.ofMillis(Math.min(millis * BREATH, LONGEST_BREATH_MILLIS)));
    }

    /** Those that are due among the next members. */
    Mono<Round> round(TeamId team, @Nullable UserId after) {
        return Mono.defer(() -> changes.quietly(
                team,
                due.claim(team, clock.instant(), after, PAGE)
                        .delayUntil(round -> round.claimed().isEmpty() ? Mono.empty() : tell(team, round.claimed()))));
    }

    private Mono<Void> tell(TeamId team, List<Claimed> claimed) {
        Map<UserId, Subject> byPerson =
                claimed.stream().map(Claimed::subject).collect(Collectors.toMap(Subject::person, Function.identity()));
        List<Reader> readers = byPerson.values().stream()
                .map(digest -> new Reader(digest.person(), digest.day()))
                .toList();
        return sections.list(team, readers)
                .map(listed -> bySubject(listed, byPerson))
                .delayUntil(entries -> due.list(team, entries))
                .flatMap(entries -> outbox.add(team, letters(claimed, entries)))
                .then(begin(team, readers));
    }

    private Mono<Void> begin(TeamId team, List<Reader> readers) {
        return Flux.fromStream(mornings::stream)
                .concatMap(morning -> morning.begins(team, readers))
                .then();
    }

    private static Map<Subject, List<Entry>> bySubject(Map<UserId, List<Entry>> listed, Map<UserId, Subject> byPerson) {
        Map<Subject, List<Entry>> entries = new LinkedHashMap<>();
        byPerson.forEach((person, digest) -> {
            if (listed.containsKey(person)) {
                entries.put(digest, listed.get(person));
            }
        });
        return entries;
    }

    private static List<Letter> letters(List<Claimed> claimed, Map<Subject, List<Entry>> entries) {
        return claimed.stream()
                .filter(digest -> digest.tells() || entries.containsKey(digest.subject()))
                .map(DigestClaims::letter)
                .toList();
    }

    private static Letter letter(Claimed digest) {
        return new Letter(
                DigestWriter.KIND, digest.subject() + ":" + digest.page(), lane(digest.subject()), Urgency.SOON);
    }

    /** All that a person is told goes in its order. */
    static String lane(Subject digest) {
        return "person:" + digest.person();
    }
}
