package app.dibs.lead;

import app.dibs.lead.LeadPage.Cursor;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds leads by filter and order, a page at a time, by indexes and never by reading all of them. Reads only. */
@Repository
public class LeadSearch {
    private static final String NUMBERS = "select l.number from lead l\n%s\norder by l.number desc\nlimit :size";

    private final DatabaseClient database;
    private final Clock clock;

    LeadSearch(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A page of a list.
     *
     * @param from where it begins or ends; null for the first page
     */
    public Mono<LeadPage> page(Member reader, LeadFilter filter, LeadSort sort, @Nullable Cursor from, int size) {
        return bound(statement(sort, from), query(reader, filter).from(sort, from), size + 1)
                .map(row -> new Found(LeadRows.lead(row), LeadRows.need(row, "sort_key", String.class)))
                .all()
                .collectList()
                .map(found -> page(found, from, size));
    }

    /** The numbers of all leads that are meant, the newest first; at most so many. */
    public Flux<LeadNumber> numbers(Member reader, LeadFilter filter, int most) {
        return bound(NUMBERS, query(reader, filter), most)
                .map(row -> new LeadNumber(LeadRows.need(row, "number", Long.class)))
                .all();
    }

    /** Companies (or contacts) of live leads in which this was typed, each once; a hundred at most. */
    public Mono<List<String>> names(Member reader, Named named, String typed) {
        String column = named.name().toLowerCase(Locale.ROOT);
        return database.sql("""
                        select distinct on (lower(%1$s)) %1$s as name
                        from (
                            select %1$s from lead l
                            where l.workspace_id = :workspace_id and l.deleted_at is null and l.%1$s is not null
                                and l.search like :typed
                            order by l.number desc limit 1000) recent
                        where lower(%1$s) like :typed
                        order by lower(%1$s) limit 100
                        """.formatted(column))
                .bind("workspace_id", reader.team().value())
                .bind("typed", "%" + LeadQuery.escaped(typed.strip().toLowerCase(Locale.ROOT)) + "%")
                .mapValue(String.class)
                .all()
                .collectList();
    }

    /** What a lead names beside itself. */
    public enum Named {
        COMPANY,
        CONTACT
    }

    /** The page is found in an index alone, and then only its own leads are read. */
    static String statement(LeadSort sort, @Nullable Cursor from) {
        String order = sort.order(sort.isAscending() != (from != null && from.backward()));
        return """
                with page as (select l.number from lead l
                %%s
                order by %1$s
                limit :size)
                select %2$s, (%3$s)::text as sort_key
                from page join lead l on l.workspace_id = :workspace_id and l.number = page.number
                %4$s
                order by %1$s
                """.formatted(order, LeadRows.COLUMNS, sort.key(), LeadRows.WITH_OWNER);
    }

    private DatabaseClient.GenericExecuteSpec bound(String statement, LeadQuery query, int size) {
        return database.sql(statement.replace("%s", query.where()))
                .bindValues(query.values())
                .bind("size", size);
    }

    private LeadQuery query(Member reader, LeadFilter filter) {
        return LeadQuery.of(reader.team(), filter, reader.today(clock), reader.zone());
    }

    private static LeadPage page(List<Found> found, @Nullable Cursor from, int size) {
        boolean backward = from != null && from.backward();
        boolean more = found.size() > size;
        List<Found> these = more ? found.subList(0, size) : found;
        List<Found> shown = backward ? these.reversed() : these;
        if (shown.isEmpty()) {
            return LeadPage.EMPTY;
        }
        Cursor previous = (backward ? more : from != null) ? shown.getFirst().place(true) : null;
        Cursor next = (backward || more) ? shown.getLast().place(false) : null;
        return new LeadPage(shown.stream().map(Found::lead).toList(), previous, next);
    }

    private record Found(Lead lead, String key) {
        Cursor place(boolean backward) {
            return new Cursor(key, lead.number().value(), backward);
        }
    }
}
