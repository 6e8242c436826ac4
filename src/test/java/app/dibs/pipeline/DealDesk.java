package app.dibs.pipeline;

import app.dibs.RunningDibs;
import app.dibs.sandbox.Actor;
import app.dibs.sandbox.MessageHandle;

/** A running Dibs, with the words that the tests of deals share. */
final class DealDesk implements AutoCloseable {
    final RunningDibs dibs = RunningDibs.setUp();

    /** A deal worth $12,000 that somebody has made of a lead of theirs, at the first stage; answers its number. */
    String deal(String user, String company) {
        Actor person = in(user, "#general");
        person.types("/lead add Jane %s, %s, $12k".formatted(company, company)).ephemeralSaying("Jane " + company);
        String lead = "L-" + one("select max(number) from lead", Long.class);
        person.types("/lead claim " + lead).ephemeralSaying("is with");
        person.types("/lead convert " + lead).seesModal("Convert " + lead);
        person.fills("Create", "Contact and deal").submits().submits().submits().modalIsClosed();
        person.ephemeralSaying("Converted " + lead);
        return "D-" + one("select max(number) from deal", Long.class);
    }

    Actor in(String user, String channel) {
        return dibs.as(user).in(channel);
    }

    /** The deal's card as somebody sees it in the leads channel. */
    MessageHandle card(String user, String deal) {
        return in(user, "#leads").messageSaying(deal + " ");
    }

    long cards(String deal) {
        return one("select count(*) from deal_card where deal = " + number(deal), Long.class);
    }

    long activities(String deal, String kind) {
        return one(
                "select count(*) from customer_activity where deal = %d and kind = '%s'".formatted(number(deal), kind),
                Long.class);
    }

    String status(String deal) {
        return one("select status from deal where number = " + number(deal), String.class);
    }

    String stage(String deal) {
        return one(
                "select s.name || ' ' || d.probability from deal d join stage s using (workspace_id, stage_id)"
                        + " where d.number = " + number(deal),
                String.class);
    }

    <T> T one(String sql, Class<T> type) {
        return dibs.look(sql, type).getFirst();
    }

    static long number(String deal) {
        return Long.parseLong(deal.substring(2));
    }

    @Override
    public void close() {
        dibs.close();
    }
}
