package app.dibs.customer;

import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of the contact, account and deal tables, read; their columns have names that no other table has. */
public final class CustomerRows {
    /** Of a contact {@code c}. */
    public static final String CONTACT = """
            c.workspace_id as c_team, c.number as c_number, c.version as c_version, c.name as c_name,
            c.first_name as c_first, c.last_name as c_last, c.company as c_company, c.account as c_account,
            ca.name as c_account_name, c.email as c_email, c.phone as c_phone, c.tags as c_tags, c.owner_id as c_keeper,
            ck.name as c_keeper_name, c.created_at as c_created_at, c.created_by as c_created_by,
            c.touched_at as c_touched_at, c.deleted_at as c_deleted_at, c.erased_at is not null as c_erased""";

    /** What belongs to a contact {@code c}. */
    public static final String WITH_CONTACT = """
                left join account ca on ca.workspace_id = c.workspace_id and ca.number = c.account
                left join member ck on ck.workspace_id = c.workspace_id and ck.user_id = c.owner_id
            """;

    /** Of an account {@code a}. */
    public static final String ACCOUNT = """
            a.workspace_id as a_team, a.number as a_number, a.version as a_version, a.name as a_name,
            a.industry as a_industry, a.website as a_website, a.phone as a_phone, a.address as a_address,
            a.owner_id as a_keeper, ak.name as a_keeper_name, a.created_at as a_created_at,
            a.created_by as a_created_by, a.touched_at as a_touched_at, a.deleted_at as a_deleted_at""";

    /** What belongs to an account {@code a}. */
    public static final String WITH_ACCOUNT =
            "left join member ak on ak.workspace_id = a.workspace_id and ak.user_id = a.owner_id\n";

    /** Of a deal {@code d}. */
    public static final String DEAL = """
            d.workspace_id as d_team, d.number as d_number, d.version as d_version, d.name as d_name,
            d.value as d_value, d.pipeline_id as d_pipeline, dp.name as d_pipeline_name, d.stage_id as d_stage,
            ds.name as d_stage_name, d.status as d_status, d.lost_reason as d_lost_reason,
            d.expected_close as d_expected_close, d.probability as d_probability, d.contact as d_contact,
            dc.name as d_contact_name, d.account as d_account, da.name as d_account_name, d.owner_id as d_keeper,
            dk.name as d_keeper_name, d.created_at as d_created_at, d.created_by as d_created_by,
            d.touched_at as d_touched_at, d.deleted_at as d_deleted_at""";

    /** What belongs to a deal {@code d}. */
    public static final String WITH_DEAL = """
                join pipeline dp on dp.workspace_id = d.workspace_id and dp.pipeline_id = d.pipeline_id
                join stage ds on ds.workspace_id = d.workspace_id and ds.pipeline_id = d.pipeline_id
                    and ds.stage_id = d.stage_id
                left join contact dc on dc.workspace_id = d.workspace_id and dc.number = d.contact
                left join account da on da.workspace_id = d.workspace_id and da.number = d.account
                left join member dk on dk.workspace_id = d.workspace_id and dk.user_id = d.owner_id
            """;

    private CustomerRows() {}

    /** The contact in a row with the columns {@link #CONTACT}. */
    public static Contact contact(Readable row) {
        return new Contact(
                new TeamId(need(row, "c_team", String.class)),
                CustomerNumber.contact(need(row, "c_number", Long.class)),
                need(row, "c_version", Integer.class),
                new ContactFacts(
                        new PersonName(
                                need(row, "c_name", String.class),
                                row.get("c_first", String.class),
                                row.get("c_last", String.class)),
                        row.get("c_company", String.class),
                        row.get("c_email", String.class),
                        row.get("c_phone", String.class),
                        List.of(need(row, "c_tags", String[].class))),
                account(row, "c_account"),
                keeper(row, "c_keeper"),
                instant(row, "c_created_at"),
                new UserId(need(row, "c_created_by", String.class)),
                instant(row, "c_touched_at"),
                maybe(row, "c_deleted_at"),
                need(row, "c_erased", Boolean.class));
    }

    /** The account in a row with the columns {@link #ACCOUNT}. */
    public static Account account(Readable row) {
        return new Account(
                new TeamId(need(row, "a_team", String.class)),
                CustomerNumber.account(need(row, "a_number", Long.class)),
                need(row, "a_version", Integer.class),
                new AccountFacts(
                        need(row, "a_name", String.class),
                        row.get("a_industry", String.class),
                        row.get("a_website", String.class),
                        row.get("a_phone", String.class),
                        row.get("a_address", String.class)),
                keeper(row, "a_keeper"),
                instant(row, "a_created_at"),
                new UserId(need(row, "a_created_by", String.class)),
                instant(row, "a_touched_at"),
                maybe(row, "a_deleted_at"));
    }

    /** The deal in a row with the columns {@link #DEAL}. */
    public static Deal deal(Readable row) {
        Long contact = row.get("d_contact", Long.class);
        return new Deal(
                new TeamId(need(row, "d_team", String.class)),
                CustomerNumber.deal(need(row, "d_number", Long.class)),
                need(row, "d_version", Integer.class),
                dealFacts(row),
                contact == null
                        ? null
                        : new ContactLink(CustomerNumber.contact(contact), need(row, "d_contact_name", String.class)),
                account(row, "d_account"),
                keeper(row, "d_keeper"),
                instant(row, "d_created_at"),
                new UserId(need(row, "d_created_by", String.class)),
                instant(row, "d_touched_at"),
                maybe(row, "d_deleted_at"));
    }

    private static DealFacts dealFacts(Readable row) {
        return new DealFacts(
                need(row, "d_name", String.class),
                row.get("d_value", BigDecimal.class),
                new Place(
                        need(row, "d_pipeline", Long.class),
                        need(row, "d_pipeline_name", String.class),
                        need(row, "d_stage", Long.class),
                        need(row, "d_stage_name", String.class)),
                DealStatus.of(need(row, "d_status", String.class)),
                row.get("d_lost_reason", String.class),
                row.get("d_expected_close", LocalDate.class),
                need(row, "d_probability", Short.class));
    }

    private static @Nullable AccountLink account(Readable row, String column) {
        Long number = row.get(column, Long.class);
        return number == null
                ? null
                : new AccountLink(CustomerNumber.account(number), need(row, column + "_name", String.class));
    }

    private static @Nullable Keeper keeper(Readable row, String column) {
        String user = row.get(column, String.class);
        return user == null ? null : new Keeper(new UserId(user), need(row, column + "_name", String.class));
    }

    private static @Nullable Instant maybe(Readable row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant instant(Readable row, String column) {
        return need(row, column, OffsetDateTime.class).toInstant();
    }

    static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Parameter text(@Nullable String value) {
        return value == null ? Parameters.in(R2dbcType.VARCHAR) : Parameters.in(R2dbcType.VARCHAR, value);
    }

    static Parameter number(@Nullable CustomerNumber value) {
        return value == null ? Parameters.in(R2dbcType.BIGINT) : Parameters.in(R2dbcType.BIGINT, value.value());
    }

    static Parameter user(@Nullable Keeper keeper) {
        return text(keeper == null ? null : keeper.user().value());
    }

    static Parameter time(@Nullable Instant value) {
        return value == null
                ? Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE)
                : Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, at(value));
    }

    static Parameter day(@Nullable LocalDate value) {
        return value == null ? Parameters.in(R2dbcType.DATE) : Parameters.in(R2dbcType.DATE, value);
    }

    static Parameter amount(@Nullable BigDecimal value) {
        return value == null ? Parameters.in(BigDecimal.class) : Parameters.in(value);
    }
}
