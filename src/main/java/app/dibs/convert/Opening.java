package app.dibs.convert;

import static app.dibs.convert.ConvertDrafts.KEPT_FOR;

import app.dibs.card.Origin;
import app.dibs.customer.ContactMatches;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadRows;
import app.dibs.slack.Metadata;
import app.dibs.workspace.Member;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All that the first step shows, in one query: the lead, who may be the same, the account of its company, what was kept. */
@Repository
class Opening {
    private static final String SQL = "select " + LeadRows.COLUMNS + """
            , m.*, x.number as x_number, x.name as x_name, d.draft, k.channel_id as k_channel, k.ts as k_ts
            """ + LeadRows.FROM
            + """
                left join lateral (
                    %s) m on true
                left join account x on x.workspace_id = l.workspace_id and x.deleted_at is null
                    and account_key(x.name) = account_key(l.company)
                left join convert_draft d on d.workspace_id = l.workspace_id and d.user_id = :user
                    and d.lead_number = l.number and d.kept_at >= :old
                left join lateral (
                    select channel_id, ts from card
                    where workspace_id = l.workspace_id and lead_number = l.number and ts is not null
                    order by channel_id limit 1) k on true
            where l.workspace_id = :workspace_id and l.number = :number
            """.formatted(ContactMatches.select("l.workspace_id", "l.name", "l.company", "l.email", "l.phone"));

    private final DatabaseClient database;
    private final Clock clock;

    Opening(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is there.
     *
     * @param alike the contact that may be the same one
     * @param existing the account of the lead's company, number and name
     * @param card where the lead's card stands
     * @param kept what the person typed and did not finish within the last hour
     */
    record Found(
            Lead lead,
            @Nullable Alike alike,
            @Nullable String existing,
            @Nullable String card,
            @Nullable ConvertDraft kept) {
        /** The steps from the lead alone. */
        ConvertDraft fresh(Origin origin) {
            return Prefill.of(lead, alike, existing, card, origin);
        }
    }

    /** Empty for no such lead. */
    Mono<Found> find(Member by, LeadNumber number) {
        return database.sql(SQL)
                .bind("workspace_id", by.team().value())
                .bind("number", number.value())
                .bind("user", by.user().value())
                .bind("old", clock.instant().minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
                .map(Opening::read)
                .one();
    }

    private static Found read(Readable row) {
        Long account = row.get("x_number", Long.class);
        String ts = row.get("k_ts", String.class);
        String draft = row.get("draft", String.class);
        return new Found(
                LeadRows.lead(row),
                row.get("c_number") == null ? null : Alike.of(ContactMatches.read(row)),
                account == null ? null : ConvertViews.accountValue(account, String.valueOf(row.get("x_name"))),
                ts == null ? null : row.get("k_channel", String.class) + ":" + ts,
                draft == null ? null : Metadata.read(draft, ConvertDraft.class));
    }
}
