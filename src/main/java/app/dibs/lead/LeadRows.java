package app.dibs.lead;

import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of the lead and activity tables, read; also for who asks for a lead and something beside it in one query. */
public final class LeadRows {
    /** Of a lead {@code l} with what belongs to it. */
    public static final String COLUMNS = """
            l.workspace_id, l.number, l.version, l.name, l.company, l.contact, l.email, l.phone, l.value, w.currency,
            l.source, l.category, l.tags, l.status, l.lost_reason, l.starred, l.owner_id, o.name as owner_name,
            o.time_zone as owner_zone, l.follow_up, l.created_at, l.created_by, l.touched_at, l.deleted_at,
            l.merged_into, l.erased_at, l.became_contact, l.became_account, l.became_deal, w.nurture,
            l.next_task""";

    /** What belongs to a lead {@code l}. */
    static final String WITH_OWNER = """
                join workspace w on w.workspace_id = l.workspace_id
                left join member o on o.workspace_id = l.workspace_id and o.user_id = l.owner_id
            """;

    /** All leads {@code l}, with what belongs to them. */
    public static final String FROM = "from lead l\n" + WITH_OWNER;

    static final String SELECT = "select " + COLUMNS + "\n" + FROM;

    /** An activity {@code a} with the names of who did it and of whom it is about. */
    public static final String ACTIVITY = """
            a.activity_id, a.lead_number, a.kind, a.who, p.name as who_name, a.at, a.was, a.became, b.name as became_name,
                a.detail
            from activity a
                join member p on p.workspace_id = a.workspace_id and p.user_id = a.who
                left join member b on b.workspace_id = a.workspace_id and b.user_id = a.became
            """;

    private LeadRows() {}

    /** The lead in a row with the {@link #COLUMNS}. */
    public static Lead lead(Readable row) {
        return new Lead(
                new TeamId(need(row, "workspace_id", String.class)),
                new LeadNumber(need(row, "number", Long.class)),
                need(row, "version", Integer.class),
                facts(row),
                Status.of(need(row, "status", String.class)),
                row.get("lost_reason", String.class),
                need(row, "starred", Boolean.class),
                owner(row),
                row.get("follow_up", LocalDate.class),
                instant(row, "created_at"),
                new UserId(need(row, "created_by", String.class)),
                instant(row, "touched_at"),
                trashed(row),
                became(row),
                Boolean.TRUE.equals(row.get("nurture", Boolean.class))
                        ? new Lead.Nurture(row.get("next_task", LocalDate.class))
                        : null);
    }

    private static Lead.@Nullable Trashed trashed(Readable row) {
        OffsetDateTime at = row.get("deleted_at", OffsetDateTime.class);
        Long mergedInto = row.get("merged_into", Long.class);
        boolean erased = row.get("erased_at", OffsetDateTime.class) != null;
        return at == null
                ? null
                : new Lead.Trashed(at.toInstant(), mergedInto == null ? null : new LeadNumber(mergedInto), erased);
    }

    private static @Nullable Became became(Readable row) {
        Became became = new Became(
                row.get("became_contact", Long.class),
                row.get("became_account", Long.class),
                row.get("became_deal", Long.class));
        return became.equals(new Became(null, null, null)) ? null : became;
    }

    private static LeadFacts facts(Readable row) {
        BigDecimal value = row.get("value", BigDecimal.class);
        return new LeadFacts(
                need(row, "name", String.class),
                row.get("company", String.class),
                row.get("contact", String.class),
                row.get("email", String.class),
                row.get("phone", String.class),
                value == null ? null : money(value, Currency.getInstance(need(row, "currency", String.class))),
                row.get("source", String.class),
                row.get("category", String.class),
                List.of(need(row, "tags", String[].class)));
    }

    /** The activity in a row with the columns of {@link #ACTIVITY}. */
    public static Activity activity(Readable row) {
        return new Activity(
                need(row, "activity_id", Long.class),
                new LeadNumber(need(row, "lead_number", Long.class)),
                Activity.Kind.of(need(row, "kind", String.class)),
                new UserId(need(row, "who", String.class)),
                need(row, "who_name", String.class),
                instant(row, "at"),
                row.get("was", String.class),
                row.get("became", String.class),
                row.get("became_name", String.class),
                row.get("detail", String.class));
    }

    /** The workspace may have changed to a currency with fewer decimals; the row keeps those that are not shown. */
    private static Money money(BigDecimal value, Currency currency) {
        return new Money(value.setScale(Money.decimals(currency), RoundingMode.DOWN), currency);
    }

    private static @Nullable Owner owner(Readable row) {
        String user = row.get("owner_id", String.class);
        return user == null
                ? null
                : new Owner(
                        new UserId(user),
                        need(row, "owner_name", String.class),
                        ZoneId.of(need(row, "owner_zone", String.class)));
    }

    static Instant instant(Readable row, String column) {
        return need(row, column, OffsetDateTime.class).toInstant();
    }

    static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
