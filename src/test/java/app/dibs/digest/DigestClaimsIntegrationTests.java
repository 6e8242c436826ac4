package app.dibs.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.dibs.TestDatabase;
import app.dibs.digest.Digest.Subject;
import app.dibs.digest.DueDigests.Round;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whose hour has come. */
class DigestClaimsIntegrationTests {
    private static final TeamId TEAM = new TeamId("T1");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static DatabaseClient database;
    private static DigestTable digests;
    private static DueDigests due;

    @BeforeAll
    static void connect() {
        ConnectionFactory factory = ConnectionFactories.get("r2dbc:" + TestDatabase.migrated());
        database = DatabaseClient.create(factory);
        digests = new DigestTable(database);
        due = new DueDigests(database);
    }

    @BeforeEach
    void aTeamAndItsLeads() {
        run("truncate workspace cascade");
        run(
                "insert into workspace (workspace_id, name, bot_user_id, leads_channel) values ('T1', 'Northwind', 'U0', 'C1')");
        member("ANA", "America/New_York", "null", 31, "null");
    }

    @Test
    void comesAtTheHourAndNotBefore() {
        lead(1, "ANA", "2027-01-11");
        assertThat(claimed("2027-01-11T13:59:00Z")).isEmpty();
        assertThat(claimed("2027-01-11T14:00:00Z")).containsExactly(digest("ANA", "2027-01-11"));
    }

    @Test
    void isClaimedOnceADay() {
        lead(1, "ANA", "2027-01-11");
        assertThat(claimed("2027-01-11T14:00:00Z")).hasSize(1);
        assertThat(claimed("2027-01-11T14:01:00Z")).isEmpty();
        assertThat(claimed("2027-01-12T14:00:00Z")).containsExactly(digest("ANA", "2027-01-12"));
    }

    @Test
    void comesAtAPersonsOwnHourAlsoLateInTheEvening() {
        member("NIGHT", "Asia/Kathmandu", "1425", 31, "null");
        lead(1, "NIGHT", "2027-01-11");
        assertThat(claimed("2027-01-11T17:59:00Z")).isEmpty();
        assertThat(claimed("2027-01-11T18:00:00Z")).containsExactly(digest("NIGHT", "2027-01-11"));
    }

    @Test
    void staysAwayOnADayOff() {
        lead(1, "ANA", "2027-01-09");
        assertThat(claimed("2027-01-09T14:00:00Z")).isEmpty();
        assertThat(claimed("2027-01-10T14:00:00Z")).isEmpty();
        assertThat(claimed("2027-01-11T14:00:00Z")).hasSize(1);
    }

    @Test
    void isNotMadeUpInTheEvening() {
        lead(1, "ANA", "2027-01-11");
        assertThat(claimed("2027-01-11T23:00:00Z")).isEmpty();
    }

    @Test
    void keepsSilentWhileThePersonPausesAndWhereNothingIsDue() {
        member("BEN", "America/New_York", "null", 31, "'2027-01-11'");
        lead(1, "BEN", "2027-01-11");
        lead(2, "ANA", "2027-01-20");
        assertThat(claimed("2027-01-11T14:00:00Z")).isEmpty();
        assertThat(claimed("2027-01-12T14:00:00Z")).containsExactly(digest("BEN", "2027-01-12"));
    }

    @Test
    void listsTheWorstFirst() {
        lead(1, "ANA", "2027-01-13");
        lead(2, "ANA", "2027-01-05");
        lead(3, "ANA", "2027-01-11");
        claimed("2027-01-11T14:00:00Z");
        Digest digest = digests.find(TEAM, digest("ANA", "2027-01-11"))
                .blockOptional(PATIENCE)
                .orElseThrow();
        assertThat(digest.numbers()).containsExactly(2L, 3L, 1L);
    }

    @Test
    void asksSomeMembersAtATime() {
        for (String user : List.of("BEN", "CAT", "DAN", "EVE")) {
            member(user, "America/New_York", "null", 31, "null");
        }
        lead(1, "BEN", "2027-01-11");
        lead(2, "EVE", "2027-01-11");
        Instant nine = Instant.parse("2027-01-11T14:00:00Z");
        Round first = round(nine, null);
        assertThat(tells(first)).containsExactly(digest("BEN", "2027-01-11"));
        assertThat(first.last()).isEqualTo(new UserId("BEN"));
        Round second = round(nine, first.last());
        assertThat(tells(second)).isEmpty();
        assertThat(second.last()).isEqualTo(new UserId("DAN"));
        Round third = round(nine, second.last());
        assertThat(tells(third)).containsExactly(digest("EVE", "2027-01-11"));
        assertThat(third.last()).isNull();
    }

    private static Round round(Instant at, @Nullable UserId after) {
        return due.claim(TEAM, at, after, 2).blockOptional(PATIENCE).orElseThrow();
    }

    private static List<Subject> tells(Round round) {
        return round.claimed().stream()
                .filter(DueDigests.Claimed::tells)
                .map(DueDigests.Claimed::subject)
                .toList();
    }

    private static List<Subject> claimed(String at) {
        return tells(due.claim(TEAM, Instant.parse(at), null, 100)
                .blockOptional(PATIENCE)
                .orElseThrow());
    }

    private static Subject digest(String user, String day) {
        return new Subject(new UserId(user), LocalDate.parse(day));
    }

    private static void member(String id, String zone, String minute, int days, String paused) {
        run(
                "insert into member (workspace_id, user_id, name, role, time_zone, digest_minute, working_days, paused_until)"
                        + " values ('T1', '%s', '%s', 'rep', '%s', %s, %d, %s)"
                                .formatted(id, id, zone, minute, days, paused));
    }

    private static void lead(int number, String owner, String followUp) {
        run("insert into lead (workspace_id, number, name, owner_id, follow_up, created_at, created_by, touched_at)"
                + " values ('T1', %d, 'Lead', '%s', '%s', now(), '%s', now())"
                        .formatted(number, owner, followUp, owner));
    }

    private static void run(String sql) {
        database.sql(sql).then().block(PATIENCE);
    }
}
