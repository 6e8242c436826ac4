package app.dibs.lead;

import app.dibs.lead.Desk.Figure;
import app.dibs.lead.DeskFigures.OfOwner;
import app.dibs.lead.DeskFigures.Others;
import app.dibs.lead.DeskFigures.Turnover;
import app.dibs.lead.DeskFigures.Week;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The figures that are kept by triggers, so that no picture of them reads the leads themselves. Reads only. */
@Repository
public class Figures {
    private static final Figure NONE = new Figure(0, BigDecimal.ZERO);

    private static final String ALL = """
            with owners as (
                select f.owner_id, m.name, f.leads, f.value,
                    row_number() over (order by f.value desc, f.leads desc, f.owner_id) as place
                from lead_owner_figure f
                    left join member m on m.workspace_id = f.workspace_id and m.user_id = f.owner_id
                where f.workspace_id = :workspace_id and f.leads > 0)
            select 'status' as part, 0::bigint as place, status as word, null as name, leads, value
            from lead_figure where workspace_id = :workspace_id and leads > 0
            union all
            select 'owner', place, owner_id, name, leads, value from owners where place <= :most
            union all
            select 'others', count(*), '', null, sum(leads)::bigint, sum(value) from owners where place > :most
            having count(*) > 0
            union all
            select 'week', width_bucket(quarter, :starts), what, null, sum(leads)::bigint, sum(value)
            from lead_turnover
            where workspace_id = :workspace_id and quarter >= :first and quarter < :end
            group by 2, 3
            order by part, place
            """;

    private final DatabaseClient database;

    Figures(DatabaseClient database) {
        this.database = database;
    }

    /**
     * All of them, in one query.
     *
     * @param today the day on which the last week ends so far, in that zone
     * @param weeks how many, the running one included
     * @param owners how many are named at most
     */
    public Mono<DeskFigures> of(TeamId team, ZoneId zone, LocalDate today, int weeks, int owners) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> mondays = IntStream.rangeClosed(1, weeks)
                .mapToObj(i -> monday.minusWeeks(weeks - i))
                .toList();
        return database.sql(ALL)
                .bind("workspace_id", team.value())
                .bind("most", owners)
                .bind("starts", mondays.stream().map(day -> begin(day, zone)).toArray(OffsetDateTime[]::new))
                .bind("first", begin(mondays.getFirst(), zone))
                .bind("end", begin(monday.plusWeeks(1), zone))
                .map(Figures::line)
                .all()
                .collectList()
                .map(lines -> figures(lines, mondays));
    }

    /** What happened on the days from the one to the other, both included, in that zone. */
    public Mono<Turnover> between(TeamId team, ZoneId zone, LocalDate first, LocalDate last) {
        return database.sql("""
                        select 'week' as part, 1::bigint as place, what as word, null as name, sum(leads)::bigint as leads,
                            sum(value) as value
                        from lead_turnover
                        where workspace_id = :workspace_id and quarter >= :first and quarter < :end
                        group by what
                        """)
                .bind("workspace_id", team.value())
                .bind("first", begin(first, zone))
                .bind("end", begin(last.plusDays(1), zone))
                .map(Figures::line)
                .all()
                .collectList()
                .map(lines -> turnover(lines, line -> true));
    }

    private static OffsetDateTime begin(LocalDate day, ZoneId zone) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        return begin.atOffset(ZoneOffset.UTC);
    }

    private record Line(
            String part, long place, String word, @Nullable String name, Figure figure) {}

    private static Line line(Readable row) {
        return new Line(
                LeadRows.need(row, "part", String.class),
                LeadRows.need(row, "place", Long.class),
                LeadRows.need(row, "word", String.class),
                row.get("name", String.class),
                new Figure(LeadRows.need(row, "leads", Long.class), LeadRows.need(row, "value", BigDecimal.class)));
    }

    private static DeskFigures figures(List<Line> lines, List<LocalDate> mondays) {
        Map<Status, Figure> byStatus = new EnumMap<>(Status.class);
        of("status", lines).forEach(line -> byStatus.put(Status.of(line.word()), line.figure()));
        Others others = of("others", lines)
                .map(line -> new Others((int) line.place(), line.figure()))
                .findFirst()
                .orElse(new Others(0, NONE));
        List<Week> weeks = IntStream.range(0, mondays.size())
                .mapToObj(i -> new Week(
                        mondays.get(i), turnover(lines, line -> line.part().equals("week") && line.place() == i + 1)))
                .toList();
        return new DeskFigures(byStatus, of("owner", lines).map(Figures::owner).toList(), others, weeks);
    }

    private static Stream<Line> of(String part, List<Line> lines) {
        return lines.stream().filter(line -> line.part().equals(part));
    }

    private static OfOwner owner(Line line) {
        return new OfOwner(
                line.word().isEmpty() ? null : new UserId(line.word()),
                line.name() == null ? "" : line.name(),
                line.figure());
    }

    private static Turnover turnover(List<Line> lines, Predicate<Line> which) {
        return new Turnover(sum(lines, which, "created"), sum(lines, which, "lost"), sum(lines, which, "converted"));
    }

    private static Figure sum(List<Line> lines, Predicate<Line> which, String what) {
        return lines.stream()
                .filter(which)
                .filter(line -> line.word().equals(what))
                .map(Line::figure)
                .findFirst()
                .orElse(NONE);
    }
}
