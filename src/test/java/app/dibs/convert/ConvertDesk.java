package app.dibs.convert;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;
import java.util.List;

/** A running Dibs, with the words that the tests of this journey share. */
final class ConvertDesk implements AutoCloseable {
    final RunningDibs dibs = RunningDibs.setUp();

    /** Ben adds a lead by a line; answers its reference. */
    String lead(String line) {
        String name = line.split(",", -1)[0];
        dibs.as("U0BEN").in("#general").types("/lead add " + line).ephemeralSaying(name);
        return "L-" + dibs.look("select max(number) from lead", Long.class).getFirst();
    }

    /** Somebody opens the steps by command. */
    Actor converting(String user, String lead) {
        return dibs.as(user).in("#general").types("/lead convert " + lead).seesModal("Convert " + lead);
    }

    MessageHandle card(String user, String name) {
        return dibs.as(user).in("#leads").messageSaying(name);
    }

    /** What the lead became, in the order contact, account, deal; 0 for nothing. */
    List<Long> became(String lead) {
        return List.of(number(lead, "became_contact"), number(lead, "became_account"), number(lead, "became_deal"));
    }

    private long number(String lead, String column) {
        return one("select coalesce(%s, 0) from lead where number = %d".formatted(column, number(lead)), Long.class);
    }

    String status(String lead) {
        return one("select status from lead where number = " + number(lead), String.class);
    }

    long count(String from) {
        return one("select count(*) from " + from, Long.class);
    }

    String text(String sql) {
        return one(sql, String.class);
    }

    <T> T one(String sql, Class<T> type) {
        return dibs.look(sql, type).getFirst();
    }

    static long number(String lead) {
        return Long.parseLong(lead.substring(2));
    }

    @Override
    public void close() {
        dibs.close();
    }
}
