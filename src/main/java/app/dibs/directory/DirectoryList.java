package app.dibs.directory;

import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber.Kind;
import app.dibs.customer.CustomerRows;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.workspace.Member;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds customers a page at a time, by indexes and never by reading all of them. Reads only. */
@Repository
class DirectoryList {
    /** How many a page has. */
    static final int SIZE = 10;

    private final DatabaseClient database;
    private final Clock clock;

    DirectoryList(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Some customers of a list, with the way to those before and behind them.
     *
     * @param previous null on the first page
     * @param next null on the last page
     */
    record Page(
            List<Customer> customers,
            @Nullable Cursor previous,
            @Nullable Cursor next,
            DirectoryFigures figures) {}

    private record Found(DirectoryFigures figures, @Nullable Customer one, String key) {}

    /** A page of a list and the figures above it, in one query. */
    Mono<Page> page(Member reader, DirectoryChoice choice) {
        DirectoryQuery query = new DirectoryQuery(reader, choice, reader.today(clock));
        return database.sql(query.sql())
                .bindValues(query.values())
                .bind("size", SIZE + 1)
                .map(row -> found(row, choice.kind()))
                .all()
                .collectList()
                .map(found -> page(found, choice.from()));
    }

    /** Of each kind the first few in which a text stands, those first that were touched last; in one query. */
    Mono<List<Customer>> search(Member reader, String text, int most) {
        return database.sql(DirectoryQuery.ofAllKinds(text, most))
                .bind("workspace_id", reader.team().value())
                .bindValues(DirectoryQuery.bound(text))
                .map(DirectoryList::sideBySide)
                .all()
                .flatMapIterable(row -> row)
                .collectList();
    }

    private static List<Customer> sideBySide(Readable row) {
        List<Customer> found = new ArrayList<>();
        if (row.get("c_number") != null) {
            found.add(CustomerRows.contact(row));
        }
        if (row.get("a_number") != null) {
            found.add(CustomerRows.account(row));
        }
        if (row.get("d_number") != null) {
            found.add(CustomerRows.deal(row));
        }
        return found;
    }

    private static Found found(Readable row, Kind kind) {
        DirectoryFigures figures =
                DirectoryFigures.read(need(row, "figures", String.class), need(row, "stages", String.class));
        if (row.get("page_number") == null) {
            return new Found(figures, null, "");
        }
        Customer one = switch (kind) {
            case CONTACT -> CustomerRows.contact(row);
            case ACCOUNT -> CustomerRows.account(row);
            case DEAL -> CustomerRows.deal(row);
        };
        return new Found(figures, one, need(row, "sort_key", String.class));
    }

    private static Page page(List<Found> all, @Nullable Cursor from) {
        boolean backward = from != null && from.backward();
        DirectoryFigures figures = all.getFirst().figures();
        List<Found> found =
                new ArrayList<>(all.stream().filter(one -> one.one() != null).toList());
        boolean more = found.size() > SIZE;
        List<Found> these = more ? found.subList(0, SIZE) : found;
        List<Found> shown = backward ? these.reversed() : these;
        if (shown.isEmpty()) {
            return new Page(List.of(), null, null, figures);
        }
        return new Page(
                shown.stream().flatMap(one -> Stream.ofNullable(one.one())).toList(),
                (backward ? more : from != null) ? place(shown.getFirst(), true) : null,
                (backward || more) ? place(shown.getLast(), false) : null,
                figures);
    }

    private static Cursor place(Found at, boolean backward) {
        return new Cursor(at.key(), Objects.requireNonNull(at.one()).number().value(), backward);
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
