package app.dibs.customer;

import static app.dibs.customer.CustomerRows.text;

import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The deal table. Nothing in a deal is unique. */
@Repository
class DealTable extends CustomerTable<Deal, NewDeal> {
    private static final Shape<Deal> SHAPE =
            new Shape<>(CustomerNumber.Kind.DEAL, "d", CustomerRows.DEAL, CustomerRows.WITH_DEAL, CustomerRows::deal);

    private final DatabaseClient database;

    DealTable(DatabaseClient database) {
        super(database, SHAPE);
        this.database = database;
    }

    @Override
    Mono<Deal> insert(Member by, NewDeal wanted, Instant now) {
        return bound(
                        nextNumber(SHAPE.kind()) + """
                        insert into deal (workspace_id, number, name, value, pipeline_id, stage_id, status, lost_reason,
                            expected_close, probability, contact, account, owner_id, created_at, created_by, touched_at)
                        select :workspace_id, next.last_number, :name, :value, :pipeline, :stage, :status, :lost_reason,
                            :expected_close, :probability, :contact, :account, :keeper, :now, :by, :now
                        from next
                        returning number
                        """,
                        by.team(),
                        wanted.facts(),
                        wanted.contact(),
                        wanted.account(),
                        wanted.keeper(),
                        now)
                .bind("by", by.user().value())
                .map(row -> made(by, wanted, CustomerRows.need(row, "number", Long.class), now))
                .one();
    }

    private DatabaseClient.GenericExecuteSpec bound(
            String sql,
            TeamId team,
            DealFacts facts,
            @Nullable ContactLink contact,
            @Nullable AccountLink account,
            @Nullable Keeper keeper,
            Instant now) {
        return database.sql(sql)
                .bind("workspace_id", team.value())
                .bind("name", facts.name())
                .bind("value", CustomerRows.amount(facts.value()))
                .bind("pipeline", facts.place().pipeline())
                .bind("stage", facts.place().stage())
                .bind("status", facts.status().word())
                .bind("lost_reason", text(facts.lostReason()))
                .bind("expected_close", CustomerRows.day(facts.expectedClose()))
                .bind("probability", (short) facts.probability())
                .bind("contact", CustomerRows.number(contact == null ? null : contact.number()))
                .bind("account", CustomerRows.number(account == null ? null : account.number()))
                .bind("keeper", CustomerRows.user(keeper))
                .bind("now", CustomerRows.at(now));
    }

    private static Deal made(Member by, NewDeal wanted, long number, Instant now) {
        return new Deal(
                by.team(),
                CustomerNumber.deal(number),
                1,
                wanted.facts(),
                wanted.contact(),
                wanted.account(),
                wanted.keeper(),
                now,
                by.user(),
                now,
                null);
    }

    @Override
    Mono<Deal> update(Deal after, Instant now) {
        return bound(
                        """
                        with d as (
                            update deal set version = version + 1, name = :name, value = :value,
                                pipeline_id = :pipeline, stage_id = :stage, status = :status,
                                lost_reason = :lost_reason, expected_close = :expected_close,
                                probability = :probability, contact = :contact, account = :account,
                                owner_id = :keeper, touched_at = :now, deleted_at = :deleted_at
                            where workspace_id = :workspace_id and number = :number
                            returning *)
                        """ + SHAPE.select("d"),
                        after.team(),
                        after.facts(),
                        after.contact(),
                        after.account(),
                        after.keeper(),
                        now)
                .bind("number", after.number().value())
                .bind("deleted_at", CustomerRows.time(after.deletedAt()))
                .map(CustomerRows::deal)
                .one();
    }

    @Override
    Mono<Saved<Deal>> known(TeamId team, NewDeal wanted) {
        return Mono.empty();
    }

    @Override
    Mono<Saved<Deal>> known(Deal before, Deal after) {
        return Mono.empty();
    }

    @Override
    List<CustomerNumber> owners(Deal one) {
        List<CustomerNumber> owners = new ArrayList<>();
        if (one.deletedAt() == null && one.account() != null) {
            owners.add(one.account().number());
        }
        if (one.deletedAt() == null && one.contact() != null) {
            owners.add(one.contact().number());
        }
        return owners;
    }

    @Override
    String origin(NewDeal wanted) {
        return wanted.origin();
    }
}
