package app.dibs.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.lead.LeadPage.Cursor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How PostgreSQL finds leads among a million: by indexes, whatever is asked for in whatever order. */
class LeadPlanTests {
    private static MillionLeads leads;

    @BeforeAll
    static void fill() {
        leads = new MillionLeads(2);
    }

    @AfterAll
    static void close() {
        leads.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyFilterOfHomeAloneAndInPairsIsFoundByAnIndex(LeadSort sort) {
        for (String typed : leads.lists()) {
            LeadFilter filter = leads.line(typed).filter();
            readsByIndex(typed, filter, sort, null);
            readsByIndex(typed, filter, sort, new Cursor(key(sort), 500_000, false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p123456@",
                "415 012 3456",
                "anna c4ca42",
                "status:new overdue value:>1k created:>2025-01-01 tag:vip"
            })
    void searchesByPartsAreFoundByAnIndex(String typed) {
        readsByIndex(typed, leads.line(typed).filter(), LeadSort.NEWEST, null);
    }

    @Test
    void theTrashIsFoundByAnIndex() {
        readsByIndex("trash", LeadFilter.TRASH, LeadSort.TOUCHED, null);
    }

    private static void readsByIndex(String typed, LeadFilter filter, LeadSort sort, @Nullable Cursor from) {
        assertThat(plan(filter, sort, from))
                .as("%s by %s from %s", typed, sort.word(), from)
                .doesNotContain("Seq Scan on lead");
    }

    private static LocalDate today() {
        return leads.reader.today(Clock.systemUTC());
    }

    private static String key(LeadSort sort) {
        return switch (sort) {
            case NEWEST, TOUCHED, UNTOUCHED -> "2026-01-01 00:00:00+00";
            case VALUE -> "5000";
            case FOLLOW_UP -> today().toString();
            case NAME -> "elena";
        };
    }

    private static String plan(LeadFilter filter, LeadSort sort, @Nullable Cursor from) {
        LeadQuery query = LeadQuery.of(leads.reader.team(), filter, today(), leads.reader.zone())
                .from(sort, from);
        Map<String, Object> values = new LinkedHashMap<>(query.values());
        values.put("size", 11);
        return leads.plan(LeadSearch.statement(sort, from).replace("%s", query.where()), values);
    }

    @Test
    void theTopOfHomeIsReadByIndexes() {
        assertThat(leads.plan(
                        Desk.OVERVIEW,
                        Map.of(
                                "workspace_id",
                                "T1",
                                "reader",
                                "U1",
                                "today",
                                today(),
                                "last_day",
                                today().plusDays(2))))
                .doesNotContain("Seq Scan on lead ");
    }
}
