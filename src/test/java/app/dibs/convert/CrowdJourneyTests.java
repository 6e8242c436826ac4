package app.dibs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.card.Origin;
import app.dibs.convert.Wish.ForAccount;
import app.dibs.convert.Wish.ForContact;
import app.dibs.customer.AccountFacts;
import app.dibs.customer.DealStatus;
import app.dibs.customer.Pipeline;
import app.dibs.customer.Pipelines;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction;
import app.dibs.slack.RequestId;
import app.dibs.slack.TeamId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Many convert the same leads at the same moment, or something fails on the way. */
class CrowdJourneyTests {
    private static final TeamId TEAM = new TeamId("T0NORTHWIND");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PEOPLE = 200;
    private static final int LEADS = 50;

    private static ConvertDesk desk;
    private static List<Member> people;
    private static Pipeline sales;

    @BeforeAll
    static void start() {
        desk = new ConvertDesk();
        desk.dibs.look("""
                with people as (
                    insert into member (workspace_id, user_id, name, role, time_zone)
                    select 'T0NORTHWIND', 'U1CROWD' || i, 'Crowd ' || i, 'rep', 'UTC' from generate_series(1, 200) i
                    returning 1)
                select count(*) from people""", Long.class);
        people = desk.dibs
                .bean(Members.class)
                .withRole(TEAM, List.of(Role.REP))
                .filter(member -> member.user().value().startsWith("U1CROWD"))
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
        sales = desk.dibs
                .bean(Pipelines.class)
                .all(TEAM)
                .blockOptional(PATIENCE)
                .orElseThrow()
                .getFirst();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    /** Every two leads are about the same person, saved knowingly, and every ten about the same company. */
    @Test
    void ofTwoHundredWhoConvertTheSameFiftyLeadsEachLeadIsConvertedOnceAndNobodyIsDoubled() {
        leads(1000);
        List<ConvertResult> results = Flux.range(0, PEOPLE)
                .flatMap(i -> convert(i, 1000 + i % LEADS, "crowd").subscribeOn(Schedulers.parallel()), PEOPLE)
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
        Map<Class<?>, Long> byKind =
                results.stream().collect(Collectors.groupingBy(Object::getClass, Collectors.counting()));
        assertThat(results).hasSize(PEOPLE);
        assertThat(byKind.get(ConvertResult.Converted.class)).isEqualTo(LEADS);
        assertThat(byKind.get(ConvertResult.NotOpen.class)).isEqualTo(PEOPLE - LEADS);
        assertThat(desk.count("lead where number >= 1000 and number < 1050 and status = 'converted'"))
                .isEqualTo(LEADS);
        assertThat(desk.count("activity where kind = 'converted' and lead_number between 1000 and 1049"))
                .isEqualTo(LEADS);
        assertThat(desk.count("contact where email ~ '^p5[0-9][0-9]@crowd'")).isEqualTo(LEADS / 2);
        assertThat(desk.count("account where name like 'Crowd Company %'")).isEqualTo(5);
        assertThat(desk.count("deal where name like 'Crowd deal 10%'")).isEqualTo(LEADS);
        desk.dibs.awaitLetters();
    }

    /** As a person does it: what is found in the way is taken. */
    private static Mono<ConvertResult> convert(int person, int lead, String request) {
        return attempt(
                person, lead, request, new ForContact.Make("p" + lead / 2 + "@crowd.example", null, false), make(lead));
    }

    private static ForAccount make(int lead) {
        return new ForAccount.Make(AccountFacts.named("Crowd Company " + lead % 5));
    }

    private static Mono<ConvertResult> attempt(
            int person, int lead, String request, ForContact contact, ForAccount account) {
        return desk.dibs
                .bean(ConvertLead.class)
                .convert(click(person, request), wish(lead, contact, account))
                .flatMap(result -> switch (result) {
                    case ConvertResult.KnownAccount known ->
                        attempt(
                                person,
                                lead,
                                request + "+",
                                contact,
                                new ForAccount.Use(known.account().number()));
                    case ConvertResult.KnownContact known ->
                        attempt(
                                person,
                                lead,
                                request + "+",
                                new ForContact.Link(
                                        known.contact().number(),
                                        known.contact().version(),
                                        false,
                                        null,
                                        false,
                                        null,
                                        false),
                                account);
                    case ConvertResult.ContactChanged changed ->
                        attempt(
                                person,
                                lead,
                                request + "+",
                                new ForContact.Link(
                                        changed.now().number(),
                                        changed.now().version(),
                                        false,
                                        null,
                                        false,
                                        null,
                                        false),
                                account);
                    default -> Mono.just(result);
                });
    }

    /** A crash is a statement that does not come to its end: whichever it is, nothing of the others stays. */
    @Test
    void aLeadIsConvertedWithAllOfItsRecordsOrNotAtAll() {
        leads(2000);
        List<String> tables = List.of(
                "account", "contact", "deal", "customer_activity", "lead", "activity", "conversion", "lead_figure");
        IntStream.range(0, tables.size()).forEach(i -> {
            String before = everything();
            breakOff(tables.get(i));
            try {
                assertThat(convert(i, 2000 + i, "broken" + i)
                                .map(Object::toString)
                                .onErrorResume(fault -> Mono.just("fault"))
                                .block(PATIENCE))
                        .as(tables.get(i))
                        .isEqualTo("fault");
            } finally {
                mend(tables.get(i));
            }
            assertThat(everything()).as(tables.get(i)).isEqualTo(before);
            assertThat(convert(i, 2000 + i, "broken" + i).block(PATIENCE)).isInstanceOf(ConvertResult.Converted.class);
        });
    }

    private static String everything() {
        return desk.text("""
                select concat_ws('/', (select count(*) from account), (select count(*) from contact),
                    (select count(*) from deal), (select count(*) from customer_activity),
                    (select count(*) from conversion), (select count(*) from activity),
                    (select count(*) from lead where status = 'converted'), (select count(*) from handled_request),
                    (select coalesce(sum(last_number), 0) from customer_counter))""");
    }

    private static void breakOff(String table) {
        desk.dibs.client().sql("""
                create or replace function broken_off() returns trigger language plpgsql as
                $$ begin raise exception 'broken off'; end $$""").then().block(PATIENCE);
        desk.dibs
                .client()
                .sql("create trigger broken_off after insert or update on %s for each row execute function broken_off()"
                        .formatted(table))
                .then()
                .block(PATIENCE);
    }

    private static void mend(String table) {
        desk.dibs.client().sql("drop trigger broken_off on " + table).then().block(PATIENCE);
    }

    private static Wish wish(int lead, ForContact contact, ForAccount account) {
        Wish.ForDeal deal = new Wish.ForDeal(
                "Crowd deal " + lead,
                null,
                sales.id(),
                sales.stages().getFirst().id(),
                DealStatus.OPEN,
                null,
                null,
                10);
        ConvertDraft draft = new ConvertDraft(
                        lead, 1, "", new Origin(null, null, false), false, Map.of(), null, "", null)
                .with(ConvertField.FIRST, "Crowd")
                .with(ConvertField.LAST, "Person");
        return new Wish(draft, new LeadNumber(lead), 1, contact, account, deal, null);
    }

    private static Interaction click(int person, String request) {
        Member member = people.get(person);
        return new Interaction.BlockClick(
                member, new RequestId(request + person), "", "", "", "", null, null, FormValues.NONE, null);
    }

    private static void leads(int from) {
        desk.dibs.look("""
                with made as (
                    insert into lead (workspace_id, number, name, company, email, duplicate, tags, created_at, created_by,
                        touched_at)
                    select 'T0NORTHWIND', n, 'Crowd Person', 'Crowd Company ' || n %% 5, 'p' || n / 2 || '@crowd.example',
                        true, '{}', now(), 'U0ANA', now()
                    from generate_series(%d, %d) n returning 1)
                select count(*) from made""".formatted(from, from + LEADS - 1), Long.class);
    }
}
