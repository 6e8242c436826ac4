package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How long a search, a page and the Home tab take among a million leads, as ratios to a read by primary key, to the first
 * page of the plain list, and to reading the whole table. It reports, and never fails for time.
 */
@Tag("bench")
class LeadSearchBench {
    private static final int RUNS = 200;
    private static final int FEW = 30;
    private static final int SCANS = 20;
    private static final int SLOWEST = 30;
    private static final Pattern TIMES = Pattern.compile("(?:Planning|Execution) Time: ([0-9.]+)");

    private static final Comparator<Page> SLOWEST_FIRST =
            Comparator.comparingLong(Page::micros).reversed();

    private static MillionLeads leads;
    private static LeadSearch search;
    private static Leads one;

    @BeforeAll
    static void fill() {
        leads = new MillionLeads(2);
        search = leads.dibs.bean(LeadSearch.class);
        one = leads.dibs.bean(Leads.class);
        System.out.printf(
                "%d leads; %d cores, %s%n",
                MillionLeads.LEADS, Runtime.getRuntime().availableProcessors(), System.getProperty("java.vm.version"));
    }

    @AfterAll
    static void close() {
        leads.close();
    }

    @Test
    void search() {
        Random random = new Random(42);
        Supplier<Mono<?>> byKey =
                () -> one.find(leads.reader.team(), new LeadNumber(1 + random.nextInt(MillionLeads.LEADS)));
        micros(RUNS, byKey);
        long[] keys = micros(RUNS, byKey);
        long key = p95(keys);
        report("a lead by its key, p95", key, key);
        report("a lead by its key, median", median(keys), median(keys));
        Map<String, Supplier<String>> texts = new LinkedHashMap<>();
        texts.put("part of an e-mail", () -> "p" + (100_000 + random.nextInt(900_000)) + "@");
        texts.put("part of a phone number", () -> "%07d".formatted(random.nextInt(1_000_000)));
        texts.put(
                "part of a rare name",
                () -> Integer.toHexString(0x10000000 + random.nextInt(0x6fffffff))
                        .substring(0, 6));
        texts.put("a common first name", () -> "anna");
        texts.put("first name and company", () -> "anna doors");
        texts.put("two letters", () -> "ab");
        texts.forEach((name, text) -> {
            Supplier<Mono<?>> run =
                    () -> search.page(leads.reader, LeadFilter.ALL.withText(text.get()), LeadSort.NEWEST, null, 10);
            micros(FEW, run);
            long[] micros = micros(RUNS, run);
            report("search by " + name + ", p95", p95(micros), key);
            report("search by " + name + ", median", median(micros), median(keys));
            double[] inside = inside(text);
            for (int helpers = 0; helpers <= 1; helpers++) {
                compare(inside, scans(text, helpers), helpers);
            }
        });
    }

    private static void compare(double[] search, double[] scan, int helpers) {
        System.out.printf(
                "BENCH   in PostgreSQL alone: p95 %.2f ms, median %.2f ms; without an index, by %d process(es): p95 %.0f ms x %.0f,"
                        + " median %.0f ms x %.0f%n",
                p95(search),
                search[search.length / 2],
                1 + helpers,
                p95(scan),
                p95(scan) / p95(search),
                scan[scan.length / 2],
                scan[scan.length / 2] / search[search.length / 2]);
    }

    private static double p95(double[] sorted) {
        return sorted[sorted.length * 95 / 100];
    }

    /** What PostgreSQL itself needs for a search, plan and all, in milliseconds, ascending. */
    private static double[] inside(Supplier<String> text) {
        return IntStream.range(0, RUNS)
                .mapToObj(i -> LeadFilter.ALL.withText(text.get()))
                .mapToDouble(filter -> total(analyzed(filter).blockOptional().orElseThrow()))
                .sorted()
                .toArray();
    }

    private static Mono<String> analyzed(LeadFilter filter) {
        LeadQuery query =
                LeadQuery.of(leads.reader.team(), filter, leads.reader.today(Clock.systemUTC()), leads.reader.zone());
        Map<String, Object> values = new LinkedHashMap<>(query.values());
        values.put("size", 11);
        return leads.planned(
                "(analyze, timing off) "
                        + LeadSearch.statement(LeadSort.NEWEST, null).replace("%s", query.where()),
                values);
    }

    /**
     * What PostgreSQL itself needs for the same statement where it may use no index, in milliseconds, ascending.
     *
     * @param helpers how many processes help the one that runs the statement; a search never has any
     */
    private static double[] scans(Supplier<String> text, int helpers) {
        TransactionalOperator transaction = leads.dibs.bean(TransactionalOperator.class);
        Mono<Void> blind = Flux.just(
                        "enable_indexscan = off",
                        "enable_indexonlyscan = off",
                        "enable_bitmapscan = off",
                        "max_parallel_workers_per_gather = " + helpers)
                .concatMap(
                        setting -> leads.database().sql("set local " + setting).then())
                .then();
        return IntStream.range(0, SCANS)
                .mapToObj(i -> LeadFilter.ALL.withText(text.get()))
                .mapToDouble(filter -> transaction
                        .transactional(blind.then(Mono.defer(() -> analyzed(filter))))
                        .doOnNext(plan -> assertThat(plan).contains("Seq Scan on lead"))
                        .map(LeadSearchBench::total)
                        .blockOptional()
                        .orElseThrow())
                .sorted()
                .toArray();
    }

    private static double total(String plan) {
        return TIMES.matcher(plan)
                .results()
                .mapToDouble(time -> Double.parseDouble(time.group(1)))
                .sum();
    }

    @Test
    void pages() {
        Supplier<Mono<?>> plain = () -> search.page(leads.reader, LeadFilter.ALL, LeadSort.NEWEST, null, 10);
        micros(RUNS, plain);
        long first = median(micros(RUNS, plain));
        report("first page of the plain list, median", first, first);
        List<Page> pages = new ArrayList<>();
        for (LeadSort sort : LeadSort.values()) {
            leads.lists().forEach(typed -> pages.add(timed(typed, sort, 5)));
        }
        pages.sort(SLOWEST_FIRST);
        // The machine may have been at something else; those that seem slow are asked again, more often.
        pages.subList(0, SLOWEST).replaceAll(page -> timed(page.typed, page.sort, FEW));
        pages.sort(SLOWEST_FIRST);
        pages.stream().limit(SLOWEST).forEach(page -> report(page.name(), page.micros, first));
        report("of %d pages the median".formatted(pages.size()), pages.get(pages.size() / 2).micros, first);
        System.out.printf(
                "BENCH pages beyond 10 times the first: %d%n",
                pages.stream().filter(page -> page.micros > 10 * first).count());
    }

    private record Page(String typed, LeadSort sort, long micros) {
        private String name() {
            return "page of " + typed + " sort:" + sort.word();
        }
    }

    private static Page timed(String typed, LeadSort sort, int runs) {
        LeadFilter filter = leads.line(typed).filter();
        Supplier<Mono<?>> run = () -> search.page(leads.reader, filter, sort, null, 10);
        micros(2, run);
        return new Page(typed, sort, median(micros(runs, run)));
    }

    @Test
    void home() {
        Desk desk = leads.dibs.bean(Desk.class);
        Supplier<Mono<?>> plain = () -> search.page(leads.reader, LeadFilter.ALL, LeadSort.NEWEST, null, 10);
        micros(RUNS, plain);
        long first = median(micros(RUNS, plain));
        Supplier<Mono<?>> top = () ->
                desk.overview(leads.reader.team(), leads.reader.user(), java.time.LocalDate.now(leads.reader.zone()));
        micros(FEW, top);
        report("the top of Home, median", median(micros(FEW, top)), first);
    }

    private static long[] micros(int runs, Supplier<Mono<?>> work) {
        long[] micros = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.get().block();
            micros[i] = (System.nanoTime() - start) / 1000;
        }
        java.util.Arrays.sort(micros);
        return micros;
    }

    private static long p95(long[] sorted) {
        return sorted[sorted.length * 95 / 100];
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static void report(String what, long micros, long baseline) {
        System.out.printf("BENCH %-46s %8.2f ms   x %.1f%n", what, micros / 1000.0, (double) micros / baseline);
    }
}
