package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.LeadFilter.Ownership;
import app.dibs.lead.LeadPage.Cursor;
import app.dibs.slack.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How PostgreSQL finds leads among a million: by indexes, whatever is asked for in whatever order. */
class LeadPlanTests {
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/London"));

    private static MillionLeads leads;

    @BeforeAll
    static void fill() {
        leads = new MillionLeads();
    }

    @AfterAll
    static void close() {
        leads.close();
    }

    @TestFactory
    List<DynamicTest> everyFilterInEveryOrderIsFoundByAnIndex() {
        List<DynamicTest> tests = new ArrayList<>();
        filters().forEach((name, filter) -> {
            for (LeadSort sort : LeadSort.values()) {
                tests.add(DynamicTest.dynamicTest(
                        name + " by " + sort.word(), () -> readsNoMoreThanItMust(filter, sort)));
            }
        });
        return tests;
    }

    private static Map<String, LeadFilter> filters() {
        LeadFilter all = LeadFilter.ALL;
        Map<String, LeadFilter> filters = new LinkedHashMap<>();
        filters.put("all", all);
        filters.put("status", all.withStatuses(Set.of(Status.QUALIFIED)));
        filters.put("mine", all.withOwner(new Ownership(new UserId("U1"))));
        filters.put("unassigned", all.withOwner(Ownership.NOBODY));
        filters.put("text of an e-mail", all.withText("p123456@"));
        filters.put("rare name", all.withText("anna c4ca42"));
        filters.put("common name", all.withText("anna"));
        filters.put("phone", all.withText("415 012 3456"));
        filters.put(
                "others",
                new LeadFilter(
                        "",
                        Set.of(Status.NEW),
                        List.of("Website"),
                        List.of("Business"),
                        List.of("vip"),
                        null,
                        null,
                        null,
                        Due.OVERDUE,
                        false,
                        new BigDecimal("1000"),
                        null,
                        TODAY.minusDays(300),
                        null,
                        false));
        filters.put(
                "company",
                new LeadFilter(
                        "",
                        Set.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        "C4ca423 Doors",
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        false));
        filters.put("trash", LeadFilter.TRASH);
        return filters;
    }

    private static void readsNoMoreThanItMust(LeadFilter filter, LeadSort sort) {
        assertThat(plan(filter, sort, null)).doesNotContain("Seq Scan on lead");
        assertThat(plan(filter, sort, new Cursor(key(sort), 500_000, false))).doesNotContain("Seq Scan on lead");
    }

    private static String key(LeadSort sort) {
        return switch (sort) {
            case NEWEST -> "500000";
            case VALUE -> "5000";
            case FOLLOW_UP -> TODAY.toString();
            case TOUCHED -> "2026-01-01 00:00:00+00";
            case NAME -> "elena";
        };
    }

    private static String plan(LeadFilter filter, LeadSort sort, @Nullable Cursor from) {
        LeadQuery query = LeadQuery.of(leads.reader.team(), filter, TODAY, leads.reader.zone())
                .from(sort, from);
        Map<String, Object> values = new LinkedHashMap<>(query.values());
        values.put("size", 11);
        return leads.plan(LeadSearch.statement(sort, from).replace("%s", query.where()), values);
    }

    @Test
    void theTopOfHomeIsReadByIndexes() {
        assertThat(leads.plan(
                        Desk.OVERVIEW,
                        Map.of("workspace_id", "T1", "reader", "U1", "today", TODAY, "last_day", TODAY.plusDays(2))))
                .doesNotContain("Seq Scan on lead ");
    }
}
