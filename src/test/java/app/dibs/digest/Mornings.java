package app.dibs.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.RunningDibs;
import app.dibs.sandbox.MessageHandle;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A team whose mornings are looked at: each test begins on a Monday at 10:00 in New York, with no lead on the desk. */
abstract class Mornings {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final LocalTime NINE = LocalTime.of(9, 0);
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    static RunningDibs dibs;
    static Plants plants;
    LocalDate monday = LocalDate.EPOCH;

    @BeforeAll
    static void start() {
        plants = new Plants();
        dibs = RunningDibs.setUp(context -> context.getBeanFactory().registerSingleton("plants", plants));
    }

    @AfterAll
    static void stop() {
        try {
            assertThat(dibs.slack().violations()).isEmpty();
        } finally {
            dibs.close();
        }
    }

    @BeforeEach
    void nextMonday() {
        dibs.slack().faults().off("*");
        run("update lead set deleted_at = now(), owner_id = null where deleted_at is null");
        run("update member set digest_minute = null, own_zone = null, working_days = 31, paused_until = null,"
                + " tells_when_empty = null");
        run("update workspace set holidays = '{}', tells_when_empty = false");
        plants.forget();
        monday = LocalDate.ofInstant(dibs.slack().clock().instant(), NEW_YORK)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        to(monday, LocalTime.of(10, 0), NEW_YORK);
        dibs.awaitLetters();
    }

    static void to(LocalDate day, LocalTime time, ZoneId zone) {
        dibs.slack().clock().moveTo(day.atTime(time).atZone(zone).toInstant());
    }

    /** A lead of theirs that is due on that day. */
    static void lead(String name, String owner, LocalDate due) {
        run("""
                with next as (
                    insert into lead_counter (workspace_id, last_number) values ('T0NORTHWIND', 1)
                    on conflict (workspace_id) do update set last_number = lead_counter.last_number + 1
                    returning last_number)
                insert into lead (workspace_id, number, name, owner_id, follow_up, created_at, created_by, touched_at)
                select 'T0NORTHWIND', last_number, '%s', '%s', '%s', now(), '%s', now() from next
                """.formatted(name, owner, due, owner));
    }

    static void run(String sql) {
        dibs.client().sql(sql).then().block(Duration.ofSeconds(20));
    }

    /** {@code Tuesday 12 January}, as a digest is headed. */
    static String title(LocalDate day) {
        return TITLE.format(day);
    }

    /** {@code Tue 12 Jan}. */
    static String day(LocalDate day) {
        return SHORT.format(day);
    }

    /** The digest of that day; waits for it. */
    static MessageHandle digest(String user, LocalDate day) {
        return dibs.as(user).directMessageSaying(title(day));
    }

    /** How many digests of that day stand in the person's messages. */
    static long digests(String user, LocalDate day) {
        return dibs.as(user).directMessagesFromApp().stream()
                .filter(message -> message.text().contains(title(day)))
                .count();
    }

    /** Waits until somebody's digest of that day was claimed, in Slack or not. */
    static void awaitClaim(String user, LocalDate day) {
        awaits("select count(*) from digest where user_id = '%s' and day = '%s'".formatted(user, day));
    }

    /** Waits until the query counts something. */
    static void awaits(String query) {
        Instant end = Instant.now().plusSeconds(20);
        while (dibs.look(query, Long.class).equals(List.of(0L))) {
            assertThat(Instant.now()).as(query).isBefore(end);
            Thread.onSpinWait();
        }
    }
}
