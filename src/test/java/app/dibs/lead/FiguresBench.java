package app.dibs.lead;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the figures of all pictures cost among a million leads, beside counting them. */
@Tag("bench")
class FiguresBench {
    private static final int TIMES = 100;

    private static MillionLeads leads;

    @BeforeAll
    static void start() {
        leads = new MillionLeads(2);
    }

    @AfterAll
    static void stop() {
        leads.close();
    }

    @Test
    void allPicturesAreDrawnFromFewRows() {
        Figures figures = leads.dibs.bean(Figures.class);
        Runnable kept = () -> figures.of(
                        leads.reader.team(), leads.reader.zone(), leads.reader.today(Clock.systemUTC()), 12, 10)
                .block();
        double median = median("figures, kept", TIMES, kept);
        double counted = median("the owners' part, counted", 3, () -> leads.dibs.sql("""
                select owner_id, count(*), sum(value) from lead
                where workspace_id = 'T1' and deleted_at is null and status in ('new', 'contacted', 'qualified')
                group by owner_id
                """));
        System.out.printf(
                "BENCH the owners' part is counted in %.1f times the time of all that is kept%n", counted / median);
    }

    private static double median(String what, int times, Runnable once) {
        once.run();
        double[] millis = IntStream.range(0, times)
                .mapToDouble(i -> {
                    long start = System.nanoTime();
                    once.run();
                    return (System.nanoTime() - start) / 1e6;
                })
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f ms (p95 %.1f ms) of %d%n",
                what,
                millis[times / 2],
                millis[times * 95 / 100],
                times);
        return millis[times / 2];
    }
}
