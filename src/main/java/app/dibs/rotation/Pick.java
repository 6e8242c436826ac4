package app.dibs.rotation;

import app.dibs.workspace.Member;
import app.dibs.workspace.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody whom a rule picked.
 *
 * @param why {@code by the rule “Events”, it was Ben Carter's turn}
 */
record Pick(Member member, String why) {
    /** For longer than this a lead waits for nobody's working time to begin; over a weekend with a holiday it does. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(5);

    /**
     * Somebody who might get a lead.
     *
     * @param turn which of the rule's turns the person had last; 0 for none
     */
    record Candidate(Member member, long turn, long openLeads) {}

    /** A candidate and when the person is at work next. */
    private record Coming(Candidate candidate, Instant begins) {}

    /**
     * Whose turn it is. Who is at work comes first; if nobody is, whoever's working time begins first, so that somebody finds
     * the lead in the morning; and nobody if all are away for longer.
     */
    static Optional<Pick> of(Rule rule, List<Candidate> candidates, Instant now) {
        return switch (rule.how()) {
            case ROUND_ROBIN -> first(rule, candidates, now, Comparator.comparingLong(Candidate::turn));
            case LEAST_BUSY ->
                first(
                        rule,
                        candidates,
                        now,
                        Comparator.comparingLong(Candidate::openLeads).thenComparingLong(Candidate::turn));
            case POOL -> Optional.empty();
        };
    }

    /** The sort is stable, so among equals the order of the candidates decides. */
    private static Optional<Pick> first(
            Rule rule, List<Candidate> candidates, Instant now, Comparator<Candidate> order) {
        return candidates.stream()
                .flatMap(candidate -> coming(candidate, now))
                .sorted(Comparator.comparing(Coming::begins).thenComparing(Coming::candidate, order))
                .findFirst()
                .map(coming -> new Pick(coming.candidate().member(), why(rule, coming, now)));
    }

    private static Stream<Coming> coming(Candidate candidate, Instant now) {
        return new WorkingTime(candidate.member())
                        .firstFrom(now)
                        .filter(begins -> !begins.isAfter(now.plus(LONGEST_WAIT)))
                        .map(begins -> new Coming(candidate, begins))
                        .stream();
    }

    private static String why(Rule rule, Coming coming, Instant now) {
        String name = coming.candidate().member().name();
        String by = "by the rule “%s”, ".formatted(rule.name());
        if (coming.begins().isAfter(now)) {
            return by + "nobody is at work and %s is the first to come".formatted(name);
        }
        return switch (rule.how()) {
            case ROUND_ROBIN, POOL -> by + "it was %s's turn".formatted(name);
            case LEAST_BUSY -> by + "%s had the fewest open leads".formatted(name);
        };
    }
}
