package app.dibs.customer;

import app.dibs.slack.TeamId;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds accounts and contacts while a person types, by indexes and never by reading all of them. Reads only. */
@Repository
public class CustomerSearch {
    /** What a select of Slack's shows. */
    private static final int MOST = 100;

    /** A trigram index knows nothing of less. */
    private static final int SHORTEST_PART = 3;

    private final DatabaseClient database;

    CustomerSearch(DatabaseClient database) {
        this.database = database;
    }

    /** Live accounts in whose name or website this was typed, by name; of one or two letters, whose name begins so. */
    public Mono<List<Account>> accounts(TeamId team, String typed) {
        return found(accounts(typed), team, typed, CustomerRows::account);
    }

    /** Live contacts in whose name, company, e-mail or phone this was typed, by name; of one or two letters, whose name begins so. */
    public Mono<List<Contact>> contacts(TeamId team, String typed) {
        return found(contacts(typed), team, typed, CustomerRows::contact);
    }

    static String accounts(String typed) {
        return statement(typed, "account", "a", CustomerRows.ACCOUNT, CustomerRows.WITH_ACCOUNT);
    }

    static String contacts(String typed) {
        return statement(typed, "contact", "c", CustomerRows.CONTACT, CustomerRows.WITH_CONTACT);
    }

    private static String statement(String typed, String table, String row, String columns, String with) {
        String where = part(typed) ? "search like :part" : "lower(name) like :start";
        return """
                select %3$s
                from (
                    select * from %1$s
                    where workspace_id = :workspace_id and deleted_at is null and %5$s
                    order by lower(name) using ~<~, number
                    limit %6$d) %2$s
                %4$s
                order by lower(%2$s.name) using ~<~, %2$s.number
                """.formatted(table, row, columns, with, where, MOST);
    }

    private <T> Mono<List<T>> found(String sql, TeamId team, String typed, Function<Readable, T> read) {
        String text = escaped(plain(typed));
        return database.sql(sql)
                .bind("workspace_id", team.value())
                .bind(part(typed) ? "part" : "start", part(typed) ? "%" + text + "%" : text + "%")
                .map(read)
                .all()
                .collectList();
    }

    static boolean part(String typed) {
        return plain(typed).length() >= SHORTEST_PART;
    }

    private static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
