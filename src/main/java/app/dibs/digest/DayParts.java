package app.dibs.digest;

import app.dibs.card.LeadActions;
import app.dibs.card.Surface;
import app.dibs.digest.DayPart.Line;
import app.dibs.digest.Digest.Entry;
import app.dibs.digest.Digest.Item;
import app.dibs.digest.DigestSection.Row;
import app.dibs.lead.Activity;
import app.dibs.lead.Due;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the digests of some people list, as it is now.
 *
 * @param activities what was done with the leads, the newest first
 * @param rows what journeys list
 */
record DayParts(
        Map<LeadNumber, Lead> leads,
        Map<LeadNumber, Collection<Activity>> activities,
        Map<Entry, Row> rows,
        List<DigestSection> sections) {
    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** The parts of one of these digests, in their order; those without a line are left out. */
    List<DayPart> of(Digest digest, Surface surface, LeadActions actions) {
        LocalDate day = digest.day();
        Stream<DayPart> due = Stream.of(
                part("🔴 Overdue", "overdue", digest, due(Due.OVERDUE, day), surface, actions),
                part("🟠 Due today", "due today", digest, due(Due.TODAY, day), surface, actions),
                part("🟡 Upcoming", "coming up", digest, due(Due.UPCOMING, day), surface, actions));
        Stream<DayPart> hung = sections.stream().map(section -> part(section, digest, surface));
        DayPart fresh = part("🔵 Newly yours", "newly yours", digest, item -> item.due() == null, surface, actions);
        return Stream.of(due, hung, Stream.of(fresh))
                .flatMap(parts -> parts)
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    private static Predicate<Item> due(Due due, LocalDate day) {
        return item -> Due.of(item.due(), day) == due;
    }

    private DayPart part(
            String title, String counted, Digest digest, Predicate<Item> which, Surface surface, LeadActions actions) {
        List<Line> lines = digest.items().stream()
                .filter(which)
                .filter(item -> leads.containsKey(item.lead()))
                .map(item -> DayLines.lead(
                        Objects.requireNonNull(leads.get(item.lead())),
                        item.due(),
                        digest.day(),
                        outcome(digest, activities.get(item.lead())),
                        surface,
                        actions))
                .toList();
        return new DayPart(title, counted, lines);
    }

    private DayPart part(DigestSection section, Digest digest, Surface surface) {
        List<Line> lines = digest.entries().stream()
                .filter(entry -> entry.section().equals(section.id()))
                .flatMap(entry -> Stream.ofNullable(rows.get(entry)))
                .map(row -> DayLines.row(row, section, surface))
                .toList();
        return new DayPart("🟣 " + section.title(), section.title().toLowerCase(Locale.ROOT), lines);
    }

    /** A digest tells of its own day: what is done with the lead on a later one stands in that day's digest. */
    private static @Nullable Activity outcome(Digest digest, @Nullable Collection<Activity> newestFirst) {
        List<Activity> settling = Stream.ofNullable(newestFirst)
                .flatMap(Collection::stream)
                .filter(activity -> !activity.at().isBefore(digest.claimedAt()))
                .filter(DayParts::settles)
                .toList();
        Instant nextDay = digest.claimedAt().plus(ONE_DAY);
        return settling.stream()
                .filter(activity -> activity.at().isBefore(nextDay))
                .findFirst()
                .or(() -> settling.stream().reduce((newer, older) -> older))
                .orElse(null);
    }

    /** Whether the row has had its answer: nobody has to act on it today any more. */
    private static boolean settles(Activity activity) {
        return switch (activity.kind()) {
            case DONE, SNOOZED, FOLLOW_UP_SET, ASSIGNED, DELETED, MERGED_INTO, ERASED, CONVERTED, RETURNED -> true;
            case STATUS_SET -> Status.LOST.word().equals(activity.became());
            case CREATED,
                    CLAIMED,
                    ACCEPTED,
                    KEPT,
                    NOTED,
                    EDITED,
                    STARRED,
                    UNSTARRED,
                    RESTORED,
                    MERGED,
                    UNMERGED,
                    UNDONE,
                    UNCONVERTED -> false;
            case ENROLLED, TASK_DONE, TASK_SKIPPED, TASK_SNOOZED, PLAN_ENDED, PLAN_RESUMED -> false;
        };
    }
}
