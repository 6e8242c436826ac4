package app.dibs.lead;

import app.dibs.slack.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which leads are meant; what is empty or null asks for nothing.
 *
 * @param text words that all stand somewhere in the name, company, contact, e-mail address or phone number
 * @param tags all of which a lead has
 * @param owner a member, or nobody
 * @param company and contact: the whole of it, upper and lower case alike
 * @param due how the follow-up date stands to the reader's today
 * @param valueFrom the least, included, in the workspace's currency
 * @param createdFrom the first day and {@code createdTo} the last, both included, where the reader is
 * @param trash those in the trash instead of the live ones
 */
public record LeadFilter(
        String text,
        Set<Status> statuses,
        List<String> sources,
        List<String> categories,
        List<String> tags,
        @Nullable Ownership owner,
        @Nullable String company,
        @Nullable String contact,
        @Nullable Due due,
        boolean starred,
        @Nullable BigDecimal valueFrom,
        @Nullable BigDecimal valueTo,
        @Nullable LocalDate createdFrom,
        @Nullable LocalDate createdTo,
        boolean trash) {
    /** All live leads. */
    public static final LeadFilter ALL = new LeadFilter(
            "", Set.of(), List.of(), List.of(), List.of(), null, null, null, null, false, null, null, null, null,
            false);

    /** All leads in the trash. */
    public static final LeadFilter TRASH = new LeadFilter(
            "", Set.of(), List.of(), List.of(), List.of(), null, null, null, null, false, null, null, null, null, true);

    /** Keeps copies. */
    public LeadFilter {
        statuses = Set.copyOf(statuses);
        sources = List.copyOf(sources);
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
    }

    /**
     * Whose leads.
     *
     * @param user null for nobody's
     */
    public record Ownership(@Nullable UserId user) {
        /** Those that nobody owns. */
        public static final Ownership NOBODY = new Ownership(null);
    }

    /** The same with another text to look for. */
    public LeadFilter withText(String other) {
        return new LeadFilter(
                other,
                statuses,
                sources,
                categories,
                tags,
                owner,
                company,
                contact,
                due,
                starred,
                valueFrom,
                valueTo,
                createdFrom,
                createdTo,
                trash);
    }

    /** The same at other statuses. */
    public LeadFilter withStatuses(Set<Status> others) {
        return new LeadFilter(
                text,
                others,
                sources,
                categories,
                tags,
                owner,
                company,
                contact,
                due,
                starred,
                valueFrom,
                valueTo,
                createdFrom,
                createdTo,
                trash);
    }

    /** The same for other owners. */
    public LeadFilter withOwner(@Nullable Ownership other) {
        return new LeadFilter(
                text,
                statuses,
                sources,
                categories,
                tags,
                other,
                company,
                contact,
                due,
                starred,
                valueFrom,
                valueTo,
                createdFrom,
                createdTo,
                trash);
    }

    /** Why no lead can ever be meant; empty where one might. */
    public Optional<String> contradiction() {
        boolean closedOnly = !statuses().isEmpty() && statuses().stream().noneMatch(Status::isOpen);
        if (due() != null && closedOnly) {
            return Optional.of(
                    "Lost and converted leads are never due, so no lead can be both. Take one of the two off.");
        }
        if (isBelow(valueTo(), valueFrom())) {
            return Optional.of(
                    "No value is both above %s and below %s.".formatted(plain(valueFrom()), plain(valueTo())));
        }
        if (createdFrom() != null && createdTo() != null && createdTo().isBefore(createdFrom())) {
            return Optional.of("No day is both after %s and before %s."
                    .formatted(createdFrom().minusDays(1), createdTo().plusDays(1)));
        }
        return Optional.empty();
    }

    private static boolean isBelow(@Nullable BigDecimal to, @Nullable BigDecimal from) {
        return to != null && from != null && to.compareTo(from) < 0;
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : String.format(Locale.ENGLISH, "%,.0f", value);
    }
}
