package app.dibs.cadence;

import app.dibs.lead.Lead;
import app.dibs.lead.Status;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which leads a plan takes by itself: those that have one of the sources, one of the categories and one of the statuses. What
 * is empty asks for nothing; where all is empty, the plan takes none.
 */
public record Rule(List<String> sources, List<String> categories, Set<Status> statuses) {
    /** Takes none. */
    public static final Rule NONE = new Rule(List.of(), List.of(), Set.of());

    /** Keeps copies. */
    public Rule {
        sources = List.copyOf(sources);
        categories = List.copyOf(categories);
        statuses = Set.copyOf(statuses);
    }

    /** Whether it asks for nothing, and so takes none. */
    public boolean isEmpty() {
        return sources.isEmpty() && categories.isEmpty() && statuses.isEmpty();
    }

    /** Whether it takes this lead as it stands. */
    public boolean takes(Lead lead) {
        return !isEmpty()
                && lead.isOpen()
                && (sources.isEmpty() || contains(sources, lead.source()))
                && (categories.isEmpty() || contains(categories, lead.facts().category()))
                && (statuses.isEmpty() || statuses.contains(lead.status()));
    }

    private static boolean contains(List<String> words, @Nullable String word) {
        return word != null && words.stream().anyMatch(word::equalsIgnoreCase);
    }
}
