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
    /** What the task stands in. */
    enum Where {
        HOME,
        ANSWER,
        /** The modal of one lead. */
        MODAL
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
        String[] ends = click.blockId().split(":", 3);
        String rest = ends[2];
        int lead = rest.lastIndexOf(':');
        int task = rest.lastIndexOf(':', lead - 1);
        String id = rest.substring(task + 1, lead);
        return new Place(
                where(click),
                NurtureChoice.read(rest.substring(0, Math.max(task, 0))),
                Long.parseLong(id.substring(0, id.indexOf('.'))),
                new LeadNumber(Long.parseLong(rest.substring(lead + 1))));
    }

    /** What a block of this journey stands in, that of a task or another. */
    static Where where(BlockClick click) {
        return Where.valueOf(click.blockId().split(":", -1)[1].toUpperCase(Locale.ROOT));
    }
}
