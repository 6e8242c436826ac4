package app.dibs.workspace;

import app.dibs.slack.SlackApi;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The members of the workspaces. */
@Repository
public class Members {
    private static final String SELECT = "select " + Rows.WORKSPACE + ", " + Rows.MEMBER + """

            from member m join workspace w on w.workspace_id = m.workspace_id
            where m.workspace_id = :workspace_id
            """;

    private final DatabaseClient database;

    Members(DatabaseClient database) {
        this.database = database;
    }

    /** One member; empty for who was never seen. */
    public Mono<Member> find(TeamId team, UserId user) {
        return database.sql(SELECT + " and m.user_id = :user")
                .bind("workspace_id", team.value())
                .bind("user", user.value())
                .map(row -> Rows.member(row, Rows.workspace(row)).orElseThrow())
                .one();
    }

    /** Those of these people who were ever seen, in no order. */
    public Flux<Member> these(TeamId team, Collection<UserId> users) {
        return database.sql(SELECT + " and m.user_id = any(:users)")
                .bind("workspace_id", team.value())
                .bind("users", users.stream().map(UserId::value).toArray(String[]::new))
                .map(row -> Rows.member(row, Rows.workspace(row)).orElseThrow())
                .all();
    }

    /**
     * A person is not there any more, as far as can be told; nothing where it is no person. The roll call and Slack's news of
     * the person put right what was wrong about that.
     */
    public Mono<Void> left(TeamId team, UserId user) {
        return database.sql(
                        "update member set deactivated = true where workspace_id = :workspace_id and user_id = :user")
                .bind("workspace_id", team.value())
                .bind("user", user.value())
                .then();
    }

    /** Dibs itself, the author of what a clock does. Like all apps it has no rights. */
    public Mono<Member> dibs(TeamId team) {
        Mono<Member> known = database.sql(SELECT + " and m.user_id = w.bot_user_id")
                .bind("workspace_id", team.value())
                .map(row -> Rows.member(row, Rows.workspace(row)).orElseThrow())
                .one();
        Mono<Void> introduce =
                database.sql("""
                        insert into member (workspace_id, user_id, name, role, time_zone, slack_zone, is_bot)
                        select w.workspace_id, w.bot_user_id, 'Dibs', 'viewer', w.time_zone, w.time_zone, true
                        from workspace w where w.workspace_id = :workspace_id
                        on conflict do nothing
                        """).bind("workspace_id", team.value()).then();
        return known.switchIfEmpty(Mono.defer(() -> introduce.then(known)));
    }

    /** The people with one of these roles who can act: no bots, no outsiders, nobody who left. */
    public Flux<Member> withRole(TeamId team, Collection<Role> roles) {
        return database.sql(SELECT + """
                         and m.role = any(:roles) and not (m.outsider or m.is_bot or m.deactivated)
                        order by m.name, m.user_id
                        """)
                .bind("workspace_id", team.value())
                .bind("roles", roles.stream().map(Role::word).toArray(String[]::new))
                .map(row -> Rows.member(row, Rows.workspace(row)).orElseThrow())
                .all();
    }

    /** Keeps what a person chose in the Home tab. */
    public Mono<Void> remember(Member member, String homeChoice) {
        return database.sql(
                        "update member set home_choice = :choice where workspace_id = :workspace_id and user_id = :user")
                .bind("workspace_id", member.team().value())
                .bind("user", member.user().value())
                .bind("choice", homeChoice)
                .then();
    }

    /** Keeps when a person works, and how they want to be told. */
    public Mono<Void> keep(Member member, Habits habits) {
        ZoneId own = habits.ownZone();
        return database.sql("""
                        update member set digest_minute = :minute, own_zone = :zone,
                            time_zone = coalesce(:zone, slack_zone, time_zone), working_days = :days,
                            paused_until = :paused_until, tells_when_empty = :tells
                        where workspace_id = :workspace_id and user_id = :user
                        """)
                .bind("workspace_id", member.team().value())
                .bind("user", member.user().value())
                .bind("minute", minute(habits.digestAt()))
                .bind("zone", zone(own == null ? "" : own.getId()))
                .bind("days", habits.bits())
                .bind("paused_until", optional(R2dbcType.DATE, habits.pausedUntil()))
                .bind("tells", optional(R2dbcType.BOOLEAN, habits.tellsWhenEmpty()))
                .then();
    }

    private static Parameter minute(@Nullable LocalTime time) {
        return optional(R2dbcType.SMALLINT, time == null ? null : (short) (time.toSecondOfDay() / 60));
    }

    private static Parameter optional(R2dbcType type, @Nullable Object value) {
        return value == null ? Parameters.in(type) : Parameters.in(type, value);
    }

    /** Exactly these people are managers from now on; who was one and is not named becomes a rep. Admins stay admins. */
    public Mono<Void> nameManagers(TeamId team, Collection<UserId> managers) {
        return database.sql("""
                        update member set role = case when user_id = any(:managers) then 'manager' else 'rep' end
                        where workspace_id = :workspace_id and role <> 'admin'
                            and (role = 'manager') <> (user_id = any(:managers))
                        """)
                .bind("workspace_id", team.value())
                .bind("managers", managers.stream().map(UserId::value).toArray(String[]::new))
                .then();
    }

    /**
     * Takes over what Slack tells of a person; the role is given once and then only changed by an admin, and a zone that the
     * person chose stays.
     */
    public Mono<Void> learn(SlackApi.SlackUser user, TeamId team) {
        return database.sql("""
                        insert into member (workspace_id, user_id, name, role, time_zone, slack_zone, outsider, is_bot,
                            deactivated)
                        select w.workspace_id, :user, :name, case when :admin then 'admin' else w.newcomer_role end,
                            coalesce(:zone, w.time_zone), coalesce(:zone, w.time_zone), :outsider, :bot, :deactivated
                        from workspace w where w.workspace_id = :workspace_id
                        on conflict (workspace_id, user_id) do update set name = excluded.name,
                            time_zone = coalesce(member.own_zone, excluded.slack_zone),
                            slack_zone = excluded.slack_zone, outsider = excluded.outsider, is_bot = excluded.is_bot,
                            deactivated = excluded.deactivated
                        """)
                .bind("workspace_id", team.value())
                .bind("user", user.id().value())
                .bind("name", user.name())
                .bind("admin", user.isAdmin())
                .bind("zone", zone(user.zone()))
                .bind("outsider", user.outsider())
                .bind("bot", user.isBot())
                .bind("deactivated", user.deactivated())
                .then();
    }

    private static Parameter zone(String id) {
        return ZoneId.getAvailableZoneIds().contains(id)
                ? Parameters.in(R2dbcType.VARCHAR, id)
                : Parameters.in(R2dbcType.VARCHAR);
    }
}
