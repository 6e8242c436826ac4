package app.dibs.workspace;

import app.dibs.slack.ChannelId;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of the workspace and member tables ({@code w} and {@code m}), read. */
final class Rows {
    static final String WORKSPACE = """
            w.workspace_id, w.name as workspace_name, w.leads_channel, w.currency, w.country,
            w.time_zone as workspace_zone, w.digest_minute as workspace_digest_minute, w.newcomer_role, w.sources,
            w.categories, w.required_fields, w.duplicates_allowed, w.holidays,
            w.tells_when_empty as workspace_tells_when_empty, w.nurture as workspace_nurture, w.nurture_late_days,
            w.only_managers_assign, w.opens_minute, w.closes_minute, w.accept_minutes, w.pool_days, w.untouched_days""";

    static final String MEMBER = """
            m.user_id, m.name as member_name, m.role, m.time_zone as member_zone, m.outsider, m.is_bot, m.deactivated,
            m.home_choice, m.digest_minute as own_digest_minute, m.own_zone, m.slack_zone, m.working_days, m.paused_until,
            m.tells_when_empty as own_tells_when_empty""";

    private Rows() {}

    static Workspace workspace(Readable row) {
        String channel = row.get("leads_channel", String.class);
        return new Workspace(
                new TeamId(text(row, "workspace_id")),
                text(row, "workspace_name"),
                channel == null ? null : new ChannelId(channel),
                Currency.getInstance(text(row, "currency")),
                text(row, "country"),
                ZoneId.of(text(row, "workspace_zone")),
                Objects.requireNonNull(time(row, "workspace_digest_minute")),
                Role.of(text(row, "newcomer_role")),
                texts(row, "sources"),
                texts(row, "categories"),
                texts(row, "required_fields"),
                bool(row, "duplicates_allowed"),
                texts(row, "holidays").stream().map(Holiday::read).toList(),
                bool(row, "workspace_tells_when_empty"),
                new Nurturing(
                        bool(row, "workspace_nurture"),
                        Objects.requireNonNull(row.get("nurture_late_days", Short.class))),
                assignment(row));
    }

    private static Assignment assignment(Readable row) {
        return new Assignment(
                bool(row, "only_managers_assign"),
                Objects.requireNonNull(time(row, "opens_minute")),
                Objects.requireNonNull(time(row, "closes_minute")),
                number(row, "accept_minutes"),
                number(row, "pool_days"),
                Objects.requireNonNull(row.get("untouched_days", Short.class)));
    }

    private static @Nullable Integer number(Readable row, String column) {
        Short number = row.get(column, Short.class);
        return number == null ? null : number.intValue();
    }

    /** The member, where the row has one. */
    static Optional<Member> member(Readable row, Workspace workspace) {
        return Optional.ofNullable(row.get("user_id", String.class))
                .map(user -> new Member(
                        workspace,
                        new UserId(user),
                        text(row, "member_name"),
                        Role.of(text(row, "role")),
                        ZoneId.of(text(row, "member_zone")),
                        bool(row, "outsider") || bool(row, "is_bot"),
                        bool(row, "deactivated"),
                        text(row, "home_choice"),
                        habits(row)));
    }

    private static Habits habits(Readable row) {
        String own = row.get("own_zone", String.class);
        String slack = row.get("slack_zone", String.class);
        return new Habits(
                time(row, "own_digest_minute"),
                own == null ? null : ZoneId.of(own),
                ZoneId.of(slack == null ? text(row, "member_zone") : slack),
                Habits.days(Objects.requireNonNull(row.get("working_days", Short.class))),
                row.get("paused_until", LocalDate.class),
                row.get("own_tells_when_empty", Boolean.class));
    }

    private static @Nullable LocalTime time(Readable row, String column) {
        Short minute = row.get(column, Short.class);
        return minute == null ? null : LocalTime.MIN.plusMinutes(minute);
    }

    static boolean bool(Readable row, String column) {
        return Boolean.TRUE.equals(row.get(column, Boolean.class));
    }

    private static List<String> texts(Readable row, String column) {
        return List.of(Objects.requireNonNull(row.get(column, String[].class), column));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
