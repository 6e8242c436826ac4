package app.dibs.customer;

import app.dibs.slack.TeamId;
import io.r2dbc.spi.Readable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds the contact that somebody may be already. Reads only. */
@Repository
public class ContactMatches {
    private final DatabaseClient database;

    ContactMatches(DatabaseClient database) {
        this.database = database;
    }

    /**
     * The live contact that is most like this: with the e-mail address, else with the phone number, else with the same name
     * and a company like it where both have one, else of the same company with a name like it. Each way goes by an index.
     */
    public Mono<ContactMatch> of(
            TeamId team, String name, @Nullable String company, @Nullable String email, @Nullable String phone) {
        return database.sql(select(":workspace_id", ":name", "cast(:company as text)", ":email", ":phone"))
                .bind("workspace_id", team.value())
                .bind("name", name)
                .bind("company", CustomerRows.text(company))
                .bind("email", CustomerRows.text(email))
                .bind("phone", CustomerRows.text(phone))
                .map(ContactMatches::read)
                .one();
    }

    /** The same as a query of one row at most, for a join beside the row that these expressions are of. */
    public static String select(String workspace, String name, String company, String email, String phone) {
        return """
                select %6$s,
                    case when lower(c.email) = lower(%4$s) then 'email' when c.phone = %5$s then 'phone' else 'name' end
                        as c_alike_by
                from contact c
                %7$s
                where c.workspace_id = %1$s and c.deleted_at is null
                    and (lower(c.email) = lower(%4$s) or c.phone = %5$s
                        or lower(c.name) = lower(%2$s)
                            and (c.company is null or %3$s is null or similarity(lower(c.company), lower(%3$s)) > 0.3)
                        or lower(c.company) = lower(%3$s) and similarity(lower(c.name), lower(%2$s)) > 0.4)
                order by lower(c.email) = lower(%4$s) desc nulls last, c.phone = %5$s desc nulls last,
                    similarity(lower(c.name), lower(%2$s)) desc, c.number
                limit 1
                """.formatted(workspace, name, company, email, phone, CustomerRows.CONTACT, CustomerRows.WITH_CONTACT);
    }

    /** The match in a row of {@link #select}. */
    public static ContactMatch read(Readable row) {
        return new ContactMatch(
                CustomerRows.contact(row),
                Saved.By.valueOf(
                        CustomerRows.need(row, "c_alike_by", String.class).toUpperCase(Locale.ROOT)));
    }
}
