package app.dibs.dealcard;

import app.dibs.customer.CustomerNumber;
import app.dibs.slack.ChannelId;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the cards stand. */
@Repository
class DealCardTable {
    private final DatabaseClient database;

    DealCardTable(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(TeamId team, DealCardSubject card) {
        return database.sql("""
                        insert into deal_card (workspace_id, deal, channel_id) values (:workspace_id, :deal, :channel)
                        on conflict do nothing
                        """)
                .bind("workspace_id", team.value())
                .bind("deal", card.deal().value())
                .bind("channel", card.channel().value())
                .then();
    }

    Flux<DealCardSubject> of(TeamId team, CustomerNumber deal) {
        return database.sql("""
                        select deal, channel_id from deal_card
                        where workspace_id = :workspace_id and deal = :deal
                        order by channel_id
                        """)
                .bind("workspace_id", team.value())
                .bind("deal", deal.value())
                .map(DealCardTable::subject)
                .all();
    }

    /** Those of the open deals in these pipelines. */
    Flux<DealCardSubject> in(TeamId team, Collection<Long> pipelines) {
        return database.sql("""
                        select k.deal, k.channel_id
                        from deal_card k join deal d on d.workspace_id = k.workspace_id and d.number = k.deal
                        where k.workspace_id = :workspace_id and d.pipeline_id = any(:pipelines)
                            and d.status = 'open' and d.deleted_at is null
                        order by k.deal, k.channel_id
                        """)
                .bind("workspace_id", team.value())
                .bind("pipelines", pipelines.toArray(Long[]::new))
                .map(DealCardTable::subject)
                .all();
    }

    /** The message that is the card; an empty optional while Slack has none yet, empty where there is no card. */
    Mono<Optional<MessageRef>> message(TeamId team, DealCardSubject card) {
        return database.sql("""
                        select ts from deal_card
                        where workspace_id = :workspace_id and deal = :deal and channel_id = :channel
                        """)
                .bind("workspace_id", team.value())
                .bind("deal", card.deal().value())
                .bind("channel", card.channel().value())
                .map(row ->
                        Optional.ofNullable(row.get("ts", String.class)).map(ts -> new MessageRef(card.channel(), ts)))
                .one();
    }

    Mono<Void> stands(TeamId team, DealCardSubject card, String ts) {
        return database.sql("""
                        update deal_card set ts = :ts
                        where workspace_id = :workspace_id and deal = :deal and channel_id = :channel
                        """)
                .bind("workspace_id", team.value())
                .bind("deal", card.deal().value())
                .bind("channel", card.channel().value())
                .bind("ts", ts)
                .then();
    }

    private static DealCardSubject subject(Readable row) {
        return new DealCardSubject(
                CustomerNumber.deal(Objects.requireNonNull(row.get("deal", Long.class))),
                new ChannelId(Objects.requireNonNull(row.get("channel_id", String.class))));
    }
}
