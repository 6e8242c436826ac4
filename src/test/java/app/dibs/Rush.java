package app.dibs;

import app.dibs.sandbox.Member;
import app.dibs.sandbox.SandboxSlack;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;

/** Many owners whose digests come due at the same minute, in a bot that runs as a process of its own on this database. */
final class Rush {
    private static final String QUEUED = "kind = 'digest' and state <> 'dead'";

    private final Jdbc jdbc;
    private final int owners;
    private final int leadsOfEach;

    /** The owners are in this Slack already when the bot starts. */
    Rush(SandboxSlack slack, String database, int owners, int leadsOfEach) {
        jdbc = new Jdbc(database);
        this.owners = owners;
        this.leadsOfEach = leadsOfEach;
        IntStream.range(0, owners)
                .mapToObj(
                        i -> Member.of(owner(i), "Owner " + i, "Sales", Surroundings.zoneAtNoon(), Member.Role.MEMBER))
                .forEach(slack::join);
    }

    private static String owner(int i) {
        return "U1OWNER%05d".formatted(i);
    }

    /** Whether the bot has heard of all owners. */
    boolean isKnown() {
        return jdbc.numberIn("member", "user_id like 'U1OWNER%'") == owners;
    }

    /** Gives each of them their leads, all due or overdue; nothing comes due by itself before the evening. */
    void giveEveryOwnerWork() {
        jdbc.run("""
                update member set working_days = 127;
                update workspace set leads_channel = 'C0LEADS', digest_minute = 23 * 60;
                set local session_replication_role = replica;
                insert into lead (workspace_id, number, name, company, email, value, source, owner_id, follow_up, created_at,
                    created_by, touched_at)
                select m.workspace_id, i * %1$d + n + 1, 'Lead ' || i || ' ' || n, 'Company ' || i %% 5000,
                    'lead' || i || '.' || n || '@example.com', (i + n) %% 9000, 'Referral', m.user_id,
                    (now() at time zone m.time_zone)::date - n %% 9, now(), m.user_id, now()
                from generate_series(0, %2$d) i cross join generate_series(0, %3$d) n
                    join member m on m.user_id = 'U1OWNER' || lpad(i::text, 5, '0')
                """.formatted(leadsOfEach, owners - 1, leadsOfEach - 1));
        jdbc.run("analyze");
    }

    /** The hour of all of them has come. */
    void begin() {
        jdbc.run("""
                update workspace set digest_minute = 9 * 60;
                update qrtz_triggers set next_fire_time = (extract(epoch from now()) * 1000)::bigint
                where trigger_name = 'digest'
                """);
    }

    /** Whether each has a digest that was sent or waits to be. */
    boolean isQueued() {
        return jdbc.numberIn("outbox", QUEUED) >= owners;
    }

    /** How many digests tell of leads. */
    long digests() {
        return jdbc.numberIn("digest", "leads <> '{}'");
    }

    /** How many digests have arrived. */
    long sent() {
        return jdbc.numberIn("digest", "sent_at is not null");
    }

    /** Takes back what was not sent, and forgets the digests. */
    void end() {
        jdbc.run("""
                update workspace set digest_minute = 23 * 60;
                delete from outbox where state in ('waiting', 'retrying');
                delete from digest;
                """);
    }

    /** Whether nothing is under way any more; what was sent is forgotten then. */
    boolean isOver() {
        boolean over = jdbc.numberIn("outbox", "state = 'sending'") == 0;
        if (over) {
            jdbc.run("delete from outbox");
        }
        return over;
    }

    /** Owners who snooze one lead after the other, each of another owner. */
    SteadyClicks clicks(URI door, SandboxSlack slack, Duration pace) {
        return new SteadyClicks(
                door, slack.signingSecret(), pace, i -> owner(i % owners), i -> 1L + (long) (i % owners) * leadsOfEach);
    }
}
