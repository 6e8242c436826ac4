package app.dibs.convert;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.sandbox.Actor;
import app.dibs.sandbox.Member;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two hundred people have the same fifty leads before them and press Convert at the same moment, each by Slack's door. */
class CrowdAtTheDoorJourneyTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PEOPLE = 200;
    private static final int LEADS = 50;
    private static final int FIRST = 1000;

    /** How many look at once before all of them press. */
    private static final int LOOKING = 4;

    private static final String ONCE = "Convert to contact";
    private static final String CONVERTED = "Converted L-";
    private static final String TOO_LATE = "is converted already, into contact C-";

    private static ConvertDesk desk;

    @BeforeAll
    static void start() {
        desk = new ConvertDesk();
        desk.dibs.look("""
                with people as (
                    insert into member (workspace_id, user_id, name, role, time_zone)
                    select 'T0NORTHWIND', 'U1CROWD' || i, 'Crowd ' || i, 'rep', 'Europe/London'
                    from generate_series(0, %d) i
                    returning 1), leads as (
                    insert into lead (workspace_id, number, name, company, email, duplicate, tags, created_at, created_by,
                        touched_at)
                    select 'T0NORTHWIND', n, initcap(translate(md5((n / 2)::text), '0123456789', ' kl mnop q')), 'Crowd Company ' || n %% 5, 'p' || n / 2 || '@crowd.example',
                        true, '{}', now(), 'U0ANA', now()
                    from generate_series(%d, %d) n returning 1)
                select (select count(*) from people) + (select count(*) from leads)""".formatted(PEOPLE - 1, FIRST, FIRST + LEADS - 1), Long.class);
        IntStream.range(0, PEOPLE).forEach(CrowdAtTheDoorJourneyTests::joins);
    }

    /** A few come in at a time: Slack tells the bot of each. */
    private static void joins(int i) {
        desk.dibs.slack().join(Member.of("U1CROWD" + i, "Crowd " + i, "Sales", "Europe/London", Member.Role.MEMBER));
        if ((i + 1) % LOOKING == 0) {
            assertThat(desk.dibs.slack().inspector().await(0, "team_join", i + 1, PATIENCE))
                    .isTrue();
        }
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    /** Every two leads are about the same person, saved knowingly, and every ten about the same company. */
    @Test
    void eachLeadIsConvertedOnceNobodyIsDoubledAndEverybodyReadsWhatCameOfIt() throws Exception {
        together(LOOKING, i -> desk.converting("U1CROWD" + i, lead(i)));
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        together(PEOPLE, i -> {
            start.await();
            return person(i).clicks(ONCE);
        });
        List<String> read = together(LOOKING, CrowdAtTheDoorJourneyTests::whatTheyReadInTheEnd);

        assertThat(desk.count("lead where number >= %d and status = 'converted'".formatted(FIRST)))
                .isEqualTo(LEADS);
        assertThat(desk.count("activity where kind = 'converted' and lead_number >= " + FIRST))
                .isEqualTo(LEADS);
        assertThat(desk.count("contact where email like 'p%@crowd.example'")).isEqualTo(LEADS / 2);
        assertThat(desk.count("account")).isEqualTo(desk.count("(select distinct lower(name) from account) a"));
        assertThat(read).filteredOn(words -> words.contains(CONVERTED)).hasSize(LEADS);
        assertThat(read).filteredOn(words -> words.contains(TOO_LATE)).hasSize(PEOPLE - LEADS);
        assertThat(read).noneMatch(words -> words.matches("(?is).*(sql|r2dbc|exception|deadlock).*"));
        assertThat(desk.dibs.slack().violations()).isEmpty();
        desk.dibs.awaitLetters();
    }

    private static String whatTheyReadInTheEnd(int i) {
        Actor person = person(i);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!knows(person.screen())) {
            assertThat(System.nanoTime()).as(person.screen()).isLessThan(end);
            goesOn(person);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return person.screen();
    }

    private static boolean knows(String screen) {
        return screen.contains(CONVERTED) || screen.contains(TOO_LATE);
    }

    /**
     * Where the contact was made for the other lead meanwhile, it is linked, as the step proposes. Who is told to try again,
     * since the machine has too much to do, presses again.
     */
    private static void goesOn(Actor person) {
        String modal = person.modal().text();
        if (modal.contains("Code: ")) {
            person.closesModal().clicks(ONCE);
        } else if (modal.contains(" of 3 · ") && !modal.contains("[" + ONCE + "]")) {
            person.submits();
        }
    }

    private static Actor person(int i) {
        return desk.dibs.as("U1CROWD" + i);
    }

    private static String lead(int person) {
        return "L-" + (FIRST + person % LEADS);
    }

    private interface Act<T> {
        T of(int person) throws Exception;
    }

    /** All of the people do it, so many at a time. */
    private static <T> List<T> together(int atOnce, Act<T> act) throws Exception {
        try (ExecutorService hands =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Callable<T>> all = IntStream.range(0, PEOPLE)
                    .<Callable<T>>mapToObj(i -> () -> act.of(i))
                    .toList();
            List<Future<T>> done = hands.invokeAll(all);
            IntFunction<T> result = i -> done.get(i).resultNow();
            for (Future<T> one : done) {
                one.get();
            }
            return IntStream.range(0, PEOPLE).mapToObj(result).toList();
        }
    }
}
