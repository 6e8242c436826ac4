package app.dibs.profile;

import app.dibs.customer.Customer;
import app.dibs.customer.CustomerActivity;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.CustomerRows;
import app.dibs.lead.LeadRows;
import app.dibs.profile.Profile.Belonging;
import app.dibs.profile.Profile.Line;
import app.dibs.profile.Profile.Page;
import app.dibs.profile.Profile.Pages;
import app.dibs.profile.Profile.Place;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads a contact, account or deal with its story, which the leads that it came of are a part of. Reads only. */
@Repository
class Profiles {
    private static final int NOTES = 5;
    private static final int ACTIVITIES = 15;
    private static final Comparator<Line> NEWEST_FIRST = Comparator.comparing(Line::at)
            .thenComparingInt(Line::rank)
            .thenComparingLong(Line::id)
            .reversed();

    private final DatabaseClient database;

    Profiles(DatabaseClient database) {
        this.database = database;
    }

    private record Row(
            Customer one,
            String part,
            @Nullable Belonging belonging,
            @Nullable Line line) {}

    /** One, also one in the trash, with these pages of its story, in one query; empty for no such one. */
    Mono<Profile> of(TeamId team, CustomerNumber number, Pages pages) {
        ProfileQuery query = new ProfileQuery(number.kind(), pages, NOTES, ACTIVITIES);
        return database.sql(query.sql())
                .bind("workspace_id", team.value())
                .bind("number", number.value())
                .bindValues(query.places())
                .map(row -> row(row, number))
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> profile(rows, pages));
    }

    /** A note in full, its own or a lead's; empty where there is none with that id. */
    Mono<Line> note(TeamId team, boolean own, long id) {
        return database.sql(own ? ProfileQuery.OWN_NOTE : ProfileQuery.NOTE_OF_LEAD)
                .bind("workspace_id", team.value())
                .bind("id", id)
                .map(Profiles::line)
                .one();
    }

    private static Row row(Readable row, CustomerNumber number) {
        Customer one = switch (number.kind()) {
            case CONTACT -> CustomerRows.contact(row);
            case ACCOUNT -> CustomerRows.account(row);
            case DEAL -> CustomerRows.deal(row);
        };
        String part = row.get("part", String.class);
        if (part == null) {
            return new Row(one, "", null, null);
        }
        return part.equals(ProfileQuery.BELONGING)
                ? new Row(one, part, belonging(row), null)
                : new Row(one, part, null, line(row));
    }

    private static Belonging belonging(Readable row) {
        return new Belonging(
                need(row, "kind", String.class),
                need(row, "activity_id", Long.class),
                need(row, "who_name", String.class),
                Objects.requireNonNullElse(row.get("was", String.class), ""));
    }

    private static Line line(Readable row) {
        return row.get("lead_number") == null ? new Line.Own(own(row)) : new Line.OfLead(LeadRows.activity(row));
    }

    private static CustomerActivity own(Readable row) {
        CustomerNumber.Kind about =
                CustomerNumber.Kind.valueOf(need(row, "about", String.class).toUpperCase(Locale.ROOT));
        return new CustomerActivity(
                need(row, "activity_id", Long.class),
                new CustomerNumber(about, need(row, "about_number", Long.class)),
                CustomerActivity.Kind.valueOf(need(row, "kind", String.class).toUpperCase(Locale.ROOT)),
                new UserId(need(row, "who", String.class)),
                need(row, "who_name", String.class),
                need(row, "at", OffsetDateTime.class).toInstant(),
                row.get("was", String.class),
                row.get("became", String.class),
                row.get("detail", String.class));
    }

    private static Profile profile(List<Row> rows, Pages pages) {
        return new Profile(
                rows.getFirst().one(),
                rows.stream().flatMap(row -> Stream.ofNullable(row.belonging())).toList(),
                page(rows, ProfileQuery.SAID, pages.notes(), NOTES),
                page(rows, ProfileQuery.DONE, pages.activities(), ACTIVITIES));
    }

    private static Page page(List<Row> rows, String part, @Nullable Place place, int most) {
        boolean up = place != null && place.newer();
        List<Line> found = new ArrayList<>(rows.stream()
                .filter(row -> row.part().equals(part))
                .flatMap(row -> Stream.ofNullable(row.line()))
                .sorted(up ? NEWEST_FIRST.reversed() : NEWEST_FIRST)
                .toList());
        boolean more = found.size() > most;
        List<Line> nearest = more ? found.subList(0, most) : found;
        List<Line> shown = List.copyOf(up ? nearest.reversed() : nearest);
        return shown.isEmpty()
                ? new Page(List.of(), null, null)
                : new Page(
                        shown,
                        (up ? more : place != null) ? Place.of(shown.getFirst(), true) : null,
                        (up || more) ? Place.of(shown.getLast(), false) : null);
    }

    private static <T> T need(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
