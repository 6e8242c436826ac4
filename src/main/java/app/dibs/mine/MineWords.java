package app.dibs.mine;

import app.dibs.slack.Message;
import app.dibs.workspace.Member;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What people read around their settings. */
final class MineWords {
    static final String NO_DAYS =
            "Choose at least one day. To hear nothing for a while, choose until when in the field below.";

    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_WITH_YEAR =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private MineWords() {}

    static String passed(LocalDate until, LocalDate today) {
        return "%s has passed. Choose today or a later day, or none for no pause.".formatted(day(until, today));
    }

    /** What is in force from now on. */
    static Message saved(Member member, LocalDate today) {
        LocalDate until = member.habits().pausedUntil();
        String pause = until == null || until.isBefore(today)
                ? ""
                : " You are paused until %s; it comes again after that.".formatted(day(until, today));
        return Message.of("Saved. Your morning digest comes at %s, %s, in %s.%s"
                .formatted(
                        member.digestAt(), days(member.habits().workingDays()), Zones.readable(member.zone()), pause));
    }

    private static String days(Set<DayOfWeek> days) {
        if (days.equals(WEEK)) {
            return "Monday to Friday";
        }
        return days.size() == DayOfWeek.values().length
                ? "every day"
                : days.stream().sorted().map(MineWords::word).collect(Collectors.joining(", "));
    }

    static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? DAY : DAY_WITH_YEAR).format(day);
    }
}
