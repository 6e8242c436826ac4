package app.dibs.lead;

import app.dibs.lead.LeadFilter.Ownership;
import app.dibs.slack.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/**
 * How long a search, a page and the Home tab take among a million leads, as ratios to a read by primary key, to the first
 * page of the plain list, and to reading the whole table. It reports, and never fails for time.
 */
@Tag("bench")
class LeadSearchBench {
    private static final int RUNS = 200;
    private static final int FEW = 30;

    private static MillionLeads leads;
    private static LeadSearch search;
    private static Leads one;

    @BeforeAll
    static void fill() {
        leads = new MillionLeads();
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
        long key = p95(micros(RUNS, byKey));
        report("a lead by its key, p95", key, key);
        Map<String, Supplier<String>> texts = new LinkedHashMap<>();
        texts.put("part of an e-mail", () -> "p" + (100_000 + random.nextInt(900_000)) + "@");
        texts.put("part of a phone number", () -> "415 %07d".formatted(random.nextInt(1_000_000)));
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
            report("search by " + name + ", p95", p95(micros(RUNS, run)), key);
        });
        scan(key);
    }

    private static void scan(long key) {
        leads.dibs.sql("set enable_indexscan = off");
        Supplier<Mono<?>> scan = () -> leads.database()
                .sql("select count(*) from lead where workspace_id = 'T1' and search || '' like '%p123456@%'")
                .fetch()
                .one();
        micros(1, scan);
        report("the sequential scan, median", median(micros(5, scan)), key);
    }

    @Test
    void pages() {
        Supplier<Mono<?>> plain = () -> search.page(leads.reader, LeadFilter.ALL, LeadSort.NEWEST, null, 10);
        micros(RUNS, plain);
        long first = median(micros(RUNS, plain));
        report("first page of the plain list, median", first, first);
        Map<String, LeadFilter> filters = filters();
        List<String> names = new ArrayList<>(filters.keySet());
        for (LeadSort sort : LeadSort.values()) {
            IntStream.range(0, names.size()).forEach(i -> page(names.get(i), filters.get(names.get(i)), sort, first));
        }
    }

    private static void page(String name, LeadFilter filter, LeadSort sort, long first) {
        Supplier<Mono<?>> run = () -> search.page(leads.reader, filter, sort, null, 10);
        micros(2, run);
        report(name + " by " + sort.word() + ", median", median(micros(FEW, run)), first);
    }

    private static Map<String, LeadFilter> filters() {
        LeadFilter all = LeadFilter.ALL;
        Map<String, LeadFilter> filters = new LinkedHashMap<>();
        filters.put("all", all);
        filters.put("status", all.withStatuses(Set.of(Status.QUALIFIED)));
        filters.put("source", with(List.of("Event"), List.of(), List.of()));
        filters.put("category", with(List.of(), List.of("Partner"), List.of()));
        filters.put("tag of an eleventh", with(List.of(), List.of(), List.of("vip")));
        filters.put("tag of a thousandth", with(List.of(), List.of(), List.of("rare")));
        filters.put("mine", all.withOwner(new Ownership(new UserId("U1"))));
        filters.put("unassigned", all.withOwner(Ownership.NOBODY));
        filters.put("mine and status", filters.get("mine").withStatuses(Set.of(Status.QUALIFIED)));
        filters.put("unassigned and status", filters.get("unassigned").withStatuses(Set.of(Status.LOST)));
        filters.put("source and category", with(List.of("Event"), List.of("Partner"), List.of()));
        filters.put("source and rare tag", with(List.of("Event"), List.of(), List.of("rare")));
        return filters;
    }

    private static LeadFilter with(List<String> sources, List<String> categories, List<String> tags) {
        return new LeadFilter(
                "", Set.of(), sources, categories, tags, null, null, null, null, false, null, null, null, null, false);
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
        System.out.println(leads.plan(
                "(analyze, buffers) " + Desk.OVERVIEW,
                Map.of(
                        "workspace_id",
                        "T1",
                        "reader",
                        "U1",
                        "today",
                        java.time.LocalDate.now(leads.reader.zone()),
                        "last_day",
                        java.time.LocalDate.now(leads.reader.zone()).plusDays(2))));
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
