package app.dibs.nurture;

import app.dibs.cadence.Task;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.Interaction.BlockClick;
import java.util.Locale;

/**
 * Where a task was clicked, as the id of its block tells.
 *
 * @param choice what the list shows that it stands in
 */
record Place(Where where, NurtureChoice choice, long task, LeadNumber lead) {
    /** What the digest calls its section of tasks. */
    static final String DAY = "nurture";

    /** What the task stands in. */
    enum Where {
        HOME,
        ANSWER,
        /** The modal of one lead. */
        MODAL,
        /** A morning digest, which is written anew by itself. */
        DIGEST,
        /** The answer to {@code /lead today}. */
        TODAY
    }

    /** A task in a digest, by which it is found again. */
    static String key(Task task, Lead lead) {
        return task.id() + "." + lead.number().value();
    }

    /** The task of such a key. */
    static long task(String key) {
        return Long.parseLong(key.substring(0, key.indexOf('.')));
    }

    /** A block with what can be done with the task. Its day is in the id, because Slack keeps what was chosen in a block. */
    static String blockId(Where where, NurtureChoice choice, Task task, Lead lead) {
        return "nurture:%s:%s:%d.%d:%d"
                .formatted(
                        where.name().toLowerCase(Locale.ROOT),
                        choice,
                        task.id(),
                        task.due().toEpochDay(),
                        lead.number().value());
    }

    static Place of(BlockClick click) {
        Where where = where(click);
        if (where == Where.DIGEST || where == Where.TODAY) {
            String key = click.subject();
            return new Place(
                    where,
                    NurtureChoice.MINE,
                    task(key),
                    new LeadNumber(Long.parseLong(key.substring(key.indexOf('.') + 1))));
        }
        String[] ends = click.blockId().split(":", 3);
        String rest = ends[2];
        int lead = rest.lastIndexOf(':');
        int task = rest.lastIndexOf(':', lead - 1);
        String id = rest.substring(task + 1, lead);
        return new Place(
                where,
                NurtureChoice.read(rest.substring(0, Math.max(task, 0))),
                Long.parseLong(id.substring(0, id.indexOf('.'))),
                new LeadNumber(Long.parseLong(rest.substring(lead + 1))));
    }

    /** What a block of this journey stands in, that of a task or another. */
    static Where where(BlockClick click) {
        String[] parts = click.blockId().split(":", -1);
        return Where.valueOf((parts[1].equals(DAY) ? parts[0] : parts[1]).toUpperCase(Locale.ROOT));
    }
}
