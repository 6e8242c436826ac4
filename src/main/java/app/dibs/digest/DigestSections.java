package app.dibs.digest;

import app.dibs.card.Surface;
import app.dibs.digest.Digest.Entry;
import app.dibs.digest.DigestSection.Listing;
import app.dibs.digest.DigestSection.Reader;
import app.dibs.digest.DigestSection.Row;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that journeys hang into the digest, in its order. */
@Component
class DigestSections {
    private final ObjectProvider<DigestSection> sections;

    /** The journeys that hang something in may use the digest themselves, so they are asked for when they are needed. */
    DigestSections(ObjectProvider<DigestSection> sections) {
        this.sections = sections;
    }

    List<DigestSection> all() {
        return sections.stream()
                .sorted(Comparator.comparingInt(DigestSection::place))
                .toList();
    }

    /** What is to be listed for these people, each section of the worst first. */
    Mono<Map<UserId, List<Entry>>> list(TeamId team, List<Reader> readers) {
        return list(all(), team, readers);
    }

    /** The same for one person. */
    Mono<List<Entry>> list(Member member, LocalDate day) {
        List<DigestSection> some = all().stream()
                .filter(section -> section.isFor(member.workspace()))
                .toList();
        return list(some, member.team(), List.of(new Reader(member.user(), day)))
                .map(listed -> listed.getOrDefault(member.user(), List.of()));
    }

    private static Mono<Map<UserId, List<Entry>>> list(
            List<DigestSection> sections, TeamId team, List<Reader> readers) {
        return Flux.fromIterable(sections)
                .concatMap(section -> section.list(team, readers)
                        .map(listed -> Map.entry(listed.user(), new Entry(section.id(), listed.key()))))
                .collectList()
                .map(listed -> listed.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                LinkedHashMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** The rows of these digests by what is listed; a journey is asked once for all of them. */
    Mono<Map<Entry, Row>> draw(TeamId team, List<Digest> digests, Surface surface) {
        Map<String, List<Listing>> bySection = new LinkedHashMap<>();
        digests.forEach(digest -> digest.entries()
                .forEach(entry -> bySection
                        .computeIfAbsent(entry.section(), section -> new ArrayList<>())
                        .add(new Listing(new Reader(digest.person(), digest.day()), entry.key(), digest.claimedAt()))));
        return Flux.fromIterable(all())
                .filter(section -> bySection.containsKey(section.id()))
                .concatMap(section -> section.draw(team, bySection.getOrDefault(section.id(), List.of()), surface)
                        .map(row -> Map.entry(new Entry(section.id(), row.key()), row)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
