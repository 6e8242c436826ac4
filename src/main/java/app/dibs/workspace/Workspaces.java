package app.dibs.workspace;

import app.dibs.slack.ChannelId;
import app.dibs.slack.SlackApi;
import app.dibs.slack.TeamId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The workspaces that Dibs is installed in. */
@Repository
public class Workspaces {
    private final DatabaseClient database;

    Workspaces(DatabaseClient database) {
        this.database = database;
    }

    /** All of them, for what a clock does in each. */
    public Flux<Workspace> all() {
        return database.sql("select " + Rows.WORKSPACE + " from workspace w order by w.workspace_id")
                .map(Rows::workspace)
                .all();
    }

    /** The workspace with this id; empty where Dibs is not installed. */
    public Mono<Workspace> find(TeamId team) {
        return database.sql("select " + Rows.WORKSPACE + " from workspace w where w.workspace_id = :workspace_id")
                .bind("workspace_id", team.value())
                .map(Rows::workspace)
                .one();
    }

    /** Saves what an admin chose. */
    public Mono<Void> choose(TeamId team, ChannelId leadsChannel, LocalTime digestAt, Currency currency) {
        return database.sql("""
                        update workspace set leads_channel = :channel, digest_minute = :minute, currency = :currency
                        where workspace_id = :workspace_id
                        """)
                .bind("workspace_id", team.value())
                .bind("channel", leadsChannel.value())
                .bind("minute", minute(digestAt))
                .bind("currency", currency.getCurrencyCode())
                .then();
    }

    /**
     * Saves what an admin says of leads.
     *
     * @param required what a lead may not be without, by the names of its columns
     */
    public Mono<Void> rule(
            TeamId team,
            List<String> sources,
            List<String> categories,
            List<String> required,
            boolean duplicatesAllowed) {
        return database.sql("""
                        update workspace set sources = :sources, categories = :categories, required_fields = :required,
                            duplicates_allowed = :duplicates
                        where workspace_id = :workspace_id
                        """)
                .bind("workspace_id", team.value())
                .bind("sources", sources.toArray(String[]::new))
                .bind("categories", categories.toArray(String[]::new))
                .bind("required", required.toArray(String[]::new))
                .bind("duplicates", duplicatesAllowed)
                .then();
    }

    /**
     * Saves what an admin says of mornings.
     *
     * @param tellsWhenEmpty whether people are told that nothing is due, unless they chose otherwise
     */
    public Mono<Void> keepMornings(TeamId team, List<Holiday> holidays, boolean tellsWhenEmpty) {
        return database.sql("""
                        update workspace set holidays = :holidays, tells_when_empty = :tells
                        where workspace_id = :workspace_id
                        """)
                .bind("workspace_id", team.value())
                .bind("holidays", holidays.stream().map(Holiday::kept).toArray(String[]::new))
                .bind("tells", tellsWhenEmpty)
                .then();
    }

    /** Saves whether leads are nurtured by plans. */
    public Mono<Void> nurture(TeamId team, Nurturing nurturing) {
        return database.sql("""
                        update workspace set nurture = :on, nurture_late_days = :late_days
                        where workspace_id = :workspace_id
                        """)
                .bind("workspace_id", team.value())
                .bind("on", nurturing.on())
                .bind("late_days", (short) nurturing.lateDays())
                .then();
    }

    /** Saves how leads come to people. */
    public Mono<Void> keepAssignment(TeamId team, Assignment assignment) {
        return database.sql("""
                        update workspace set only_managers_assign = :only_managers, opens_minute = :opens,
                            closes_minute = :closes, accept_minutes = :accept_minutes, pool_days = :pool_days,
                            untouched_days = :untouched_days
                        where workspace_id = :workspace_id
                        """)
                .bind("workspace_id", team.value())
                .bind("only_managers", assignment.onlyManagers())
                .bind("opens", minute(assignment.opens()))
                .bind("closes", minute(assignment.closes()))
                .bind("accept_minutes", number(assignment.acceptMinutes()))
                .bind("pool_days", number(assignment.poolDays()))
                .bind("untouched_days", (short) assignment.untouchedDays())
                .then();
    }

    private static short minute(LocalTime time) {
        return (short) (time.toSecondOfDay() / 60);
    }

    private static Parameter number(@Nullable Integer value) {
        return value == null
                ? Parameters.in(R2dbcType.SMALLINT)
                : Parameters.in(R2dbcType.SMALLINT, value.shortValue());
    }

    /** Makes the workspace known; keeps the settings of one that is known already. */
    Mono<Void> install(SlackApi.Self self) {
        return database.sql("""
                        insert into workspace (workspace_id, name, bot_user_id) values (:workspace_id, :name, :bot)
                        on conflict (workspace_id) do update set name = excluded.name, bot_user_id = excluded.bot_user_id
                        """)
                .bind("workspace_id", self.team().value())
                .bind("name", self.teamName())
                .bind("bot", self.bot().value())
                .then();
    }

    Mono<Boolean> exists(TeamId team) {
        return find(team).hasElement();
    }
}
