package app.dibs.card;

import app.dibs.lead.LeadNumber;
import app.dibs.slack.ChannelId;
import app.dibs.slack.MessageRef;
import app.dibs.slack.TeamId;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the cards stand. */
@Repository
class CardTable {
    private final DatabaseClient database;

    CardTable(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(TeamId team, LeadNumber lead, ChannelId channel) {
        return database.sql("""
                        insert into card (workspace_id, lead_number, channel_id) values (:workspace_id, :lead, :channel)
                        on conflict do nothing
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", lead.value())
                .bind("channel", channel.value())
                .then();
    }

    Flux<ChannelId> channels(TeamId team, LeadNumber lead) {
        return database.sql("""
                        select channel_id from card
                        where workspace_id = :workspace_id and lead_number = :lead
                        order by channel_id
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", lead.value())
                .mapValue(String.class)
                .all()
                .map(ChannelId::new);
    }

    /** The message that is the card; an empty optional while Slack has none yet, empty where there is no card. */
    Mono<Optional<MessageRef>> message(TeamId team, CardSubject card) {
        return database.sql("""
                        select ts from card
                        where workspace_id = :workspace_id and lead_number = :lead and channel_id = :channel
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", card.lead().value())
                .bind("channel", card.channel().value())
                .map(row ->
                        Optional.ofNullable(row.get("ts", String.class)).map(ts -> new MessageRef(card.channel(), ts)))
                .one();
    }

    Mono<Void> stands(TeamId team, CardSubject card, String ts) {
        return database.sql("""
                        update card set ts = :ts
                        where workspace_id = :workspace_id and lead_number = :lead and channel_id = :channel
                        """)
                .bind("workspace_id", team.value())
                .bind("lead", card.lead().value())
                .bind("channel", card.channel().value())
                .bind("ts", ts)
                .then();
    }
}
