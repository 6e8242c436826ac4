package app.dibs.rotation;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadFacts;
import app.dibs.lead.OwnerRules.Given;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rules by which leads are given, whose turn it was, and why a lead is whose it is. */
@Repository
class Rules {
    private static final String SELECT = """
            select r.rule_id, r.name, r.sources, r.categories, r.value_from, r.how, r.among from assignment_rule r
            where r.workspace_id = :workspace_id
            """;

    private final DatabaseClient database;

    Rules(DatabaseClient database) {
        this.database = database;
    }

    /** How a person stands to a rule. */
    record Tally(UserId user, long turn, long openLeads) {}

    /** All, in their order. */
    Mono<List<Rule>> all(TeamId team) {
        return database.sql(SELECT + " order by r.place, r.rule_id")
                .bind("workspace_id", team.value())
                .map(Rules::rule)
                .all()
                .collectList();
    }

    /** One; empty where it was deleted. */
    Mono<Rule> find(TeamId team, long id) {
        return database.sql(SELECT + " and r.rule_id = :id")
                .bind("workspace_id", team.value())
                .bind("id", id)
                .map(Rules::rule)
                .one();
    }

    /** The first that fits the lead; nobody else is given a lead by it for the rest of the transaction. */
    Mono<Rule> lockFitting(TeamId team, LeadFacts lead) {
        return database.sql(SELECT + """
                         and (r.sources = '{}' or exists (select from unnest(r.sources) s where lower(s) = lower(:source)))
                            and (r.categories = '{}'
                                or exists (select from unnest(r.categories) c where lower(c) = lower(:category)))
                            and (r.value_from is null or r.value_from <= :value)
                        order by r.place, r.rule_id
                        limit 1
                        for update
                        """)
                .bind("workspace_id", team.value())
                .bind("source", text(lead.source()))
                .bind("category", text(lead.category()))
                .bind("value", amount(lead.value() == null ? null : lead.value().amount()))
                .map(Rules::rule)
                .one();
    }

    /** Whose turn it was when, and how many open leads each of them has. */
    Flux<Tally> tallies(TeamId team, long rule, Collection<UserId> users) {
        return database.sql("""
                        select u.user_id, coalesce(t.turn, 0) as turn, (
                            select count(*) from lead l
                            where l.workspace_id = :workspace_id and l.owner_id = u.user_id and l.deleted_at is null
                                and l.status in ('new', 'contacted', 'qualified')) as open_leads
                        from unnest(:users) as u (user_id)
                            left join assignment_turn t on t.workspace_id = :workspace_id and t.rule_id = :rule
                                and t.user_id = u.user_id
                        """)
                .bind("workspace_id", team.value())
                .bind("rule", rule)
                .bind("users", users.stream().map(UserId::value).toArray(String[]::new))
                .map(row -> new Tally(
                        new UserId(need(row, "user_id", String.class)),
                        need(row, "turn", Long.class),
                        need(row, "open_leads", Long.class)))
                .all();
    }

    /** That person had the rule's turn, and this lead by it. */
    Mono<Void> gave(Given given, Lead lead) {
        return database.sql("""
                        with because as (
                            insert into lead_given (workspace_id, lead_number, user_id, why)
                            values (:workspace_id, :lead, :user, :why)
                            on conflict (workspace_id, lead_number)
                                do update set user_id = excluded.user_id, why = excluded.why
                        ), next as (
                            update assignment_rule set turns = turns + 1
                            where workspace_id = :workspace_id and rule_id = :rule
                            returning turns)
                        insert into assignment_turn (workspace_id, rule_id, user_id, turn)
                        select :workspace_id, :rule, :user, next.turns from next
                        on conflict (workspace_id, rule_id, user_id) do update set turn = excluded.turn
                        """)
                .bind("workspace_id", lead.team().value())
                .bind("lead", lead.number().value())
                .bind("user", given.owner().user().value())
                .bind("why", given.why())
                .bind("rule", given.rule())
                .then();
    }

    /** Why the lead is its owner's; empty where no rule gave it to them. */
    Mono<String> why(Lead lead) {
        return database.sql("""
                        select g.why from lead_given g
                        where g.workspace_id = :workspace_id and g.lead_number = :lead and g.user_id = :owner
                        """)
                .bind("workspace_id", lead.team().value())
                .bind("lead", lead.number().value())
                .bind("owner", lead.owner() == null ? "" : lead.owner().user().value())
                .mapValue(String.class)
                .one();
    }

    /** No rule is the reason any more why the lead is whose it is. */
    Mono<Void> forgetWhy(Lead lead) {
        return database.sql("delete from lead_given where workspace_id = :workspace_id and lead_number = :lead")
                .bind("workspace_id", lead.team().value())
                .bind("lead", lead.number().value())
                .then();
    }

    /**
     * Adds the rule behind the others, or changes the one with its id; fails with {@link
     * org.springframework.dao.DuplicateKeyException} where another one has its name. Answers false where it is gone.
     */
    Mono<Boolean> save(TeamId team, Rule rule) {
        String sql = rule.id() == 0 ? """
                insert into assignment_rule (workspace_id, place, name, sources, categories, value_from, how, among)
                select :workspace_id, coalesce(max(r.place), 0) + 1, :name, :sources, :categories, :value_from, :how,
                    :among
                from assignment_rule r where r.workspace_id = :workspace_id
                """ : """
                update assignment_rule set name = :name, sources = :sources, categories = :categories,
                    value_from = :value_from, how = :how, among = :among
                where workspace_id = :workspace_id and rule_id = :id
                """;
        GenericExecuteSpec spec = database.sql(sql)
                .bind("workspace_id", team.value())
                .bind("name", rule.name())
                .bind("sources", rule.sources().toArray(String[]::new))
                .bind("categories", rule.categories().toArray(String[]::new))
                .bind("value_from", amount(rule.valueFrom()))
                .bind("how", rule.how().word())
                .bind("among", rule.among().stream().map(UserId::value).toArray(String[]::new));
        return (rule.id() == 0 ? spec : spec.bind("id", rule.id()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** It is asked after the one that comes behind it, or before the one in front of it. */
    Mono<Void> move(TeamId team, long id, boolean up) {
        return database.sql("""
                        with ranked as (
                            select rule_id, row_number() over (order by place, rule_id) * 2 as rank
                            from assignment_rule where workspace_id = :workspace_id)
                        update assignment_rule r
                        set place = ranked.rank + case when r.rule_id = :id then :step else 0 end
                        from ranked where r.workspace_id = :workspace_id and r.rule_id = ranked.rule_id
                        """)
                .bind("workspace_id", team.value())
                .bind("id", id)
                .bind("step", up ? -3 : 3)
                .then();
    }

    /** It is gone; leads that it gave stay with whom they are. */
    Mono<Void> delete(TeamId team, long id) {
        return database.sql("delete from assignment_rule where workspace_id = :workspace_id and rule_id = :id")
                .bind("workspace_id", team.value())
                .bind("id", id)
                .then();
    }

    private static Rule rule(Readable row) {
        return new Rule(
                need(row, "rule_id", Long.class),
                need(row, "name", String.class),
                List.of(need(row, "sources", String[].class)),
                List.of(need(row, "categories", String[].class)),
                row.get("value_from", BigDecimal.class),
                Rule.How.of(need(row, "how", String.class)),
                Stream.of(need(row, "among", String[].class)).map(UserId::new).toList());
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static Parameter text(@Nullable String value) {
        return value == null ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(R2dbcType.VARCHAR, value);
    }

    private static Parameter amount(@Nullable BigDecimal value) {
        return value == null ? Parameters.in(BigDecimal.class) : Parameters.in(value);
    }
}
