package app.dibs.card;

import app.dibs.customer.CustomerNumber;
import app.dibs.lead.Became;
import app.dibs.lead.Due;
import app.dibs.lead.Lead;
import app.dibs.lead.Money;
import app.dibs.lead.Phone;
import app.dibs.slack.Mrkdwn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lead in words, safe to stand in mrkdwn. */
public final class LeadText {
    /** What stands beside a lead that somebody marked as hot. */
    static final String STARRED = "⭐ Starred";

    private static final int NAME_LIMIT = 150;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_WITH_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private LeadText() {}

    /** {@code *Jane Doe* · Acme}. */
    public static String title(Lead lead) {
        String name = "*" + Mrkdwn.escape(lead.name(), NAME_LIMIT) + "*";
        return lead.company() == null ? name : name + " · " + Mrkdwn.escape(lead.company(), NAME_LIMIT);
    }

    /** {@code L-42 Jane Doe}, for plain text such as a title or a notification. */
    public static String plain(Lead lead) {
        return lead.number() + " " + Mrkdwn.shorten(lead.name(), NAME_LIMIT);
    }

    /** {@code L-42 · New · $12,000 · Referral}: what is known, and no more. */
    public static String facts(Lead lead) {
        Money value = lead.value();
        return known(
                lead.number().toString(),
                lead.status().label(),
                value == null ? null : value.format(),
                lead.source() == null ? null : Mrkdwn.escape(lead.source(), NAME_LIMIT),
                lead.starred() ? STARRED : null);
    }

    /** The ways to reach the person; empty where none is known. */
    public static String reach(Lead lead) {
        return known(email(lead), phone(lead));
    }

    /** The e-mail address, to click; null where none is known. */
    static @Nullable String email(Lead lead) {
        return lead.email() == null ? null : mail(lead.email());
    }

    /** The phone number, to click, written as people read it; null where none is known. */
    static @Nullable String phone(Lead lead) {
        return lead.phone() == null ? null : call(lead.phone());
    }

    /** An e-mail address, to click. */
    public static String mail(String address) {
        return Mrkdwn.link("mailto:" + address, address);
    }

    /** A phone number in E.164, to click, written as people read it. */
    public static String call(String e164) {
        return Mrkdwn.link("tel:" + e164, new Phone(e164).international());
    }

    /** {@code Fri 9 Jan}; with the year where it is another than today's. */
    public static String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY : DAY_WITH_YEAR).format(day);
    }

    /** The follow-up with its badge: {@code 🔴 Overdue since Fri 9 Jan}. The words say all that the colour says. */
    public static String followUp(@Nullable LocalDate followUp, LocalDate today) {
        return switch (Due.of(followUp, today)) {
            case OVERDUE -> "🔴 Overdue since " + day(Objects.requireNonNull(followUp), today);
            case TODAY -> "🟠 Due today";
            case UPCOMING -> "🟡 Upcoming, " + day(Objects.requireNonNull(followUp), today);
            case LATER -> "Follow-up " + day(Objects.requireNonNull(followUp), today);
            case NONE -> "No follow-up date";
        };
    }

    /** The mark of a lead whose plan has a task today or before: {@code 🔔 Task today}; null where it has none. */
    public static @Nullable String taskMark(Lead lead, LocalDate today) {
        LocalDate next = lead.nextTask();
        if (next == null || next.isAfter(today)) {
            return null;
        }
        return next.equals(today) ? "🔔 Task today" : "🔔 Task overdue since " + day(next, today);
    }

    /** {@code contact C-7, deal D-12}: what it became; empty where it was not converted, or nothing is known of that. */
    public static String became(Lead lead) {
        Became became = lead.became();
        return became == null
                ? ""
                : Stream.of(
                                numbered(CustomerNumber.Kind.CONTACT, became.contact()),
                                numbered(CustomerNumber.Kind.ACCOUNT, became.account()),
                                numbered(CustomerNumber.Kind.DEAL, became.deal()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable String numbered(CustomerNumber.Kind kind, @Nullable Long number) {
        return number == null ? null : kind.word() + " " + new CustomerNumber(kind, number);
    }

    private static String known(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /** The tags as words, {@code #vip #west}; empty where there are none. */
    public static String tags(List<String> tags) {
        return tags.stream().map(tag -> "#" + Mrkdwn.escape(tag, NAME_LIMIT)).collect(Collectors.joining(" "));
    }

    /** As many of the tags as fit; the rest is counted. */
    public static String tags(List<String> tags, int limit) {
        int shown = tags.size();
        while (shown > 0 && tags(tags.subList(0, shown)).length() > limit) {
            shown--;
        }
        String rest = shown == tags.size() ? "" : " and %,d more".formatted(tags.size() - shown);
        return tags(tags.subList(0, shown)) + rest;
    }
}
