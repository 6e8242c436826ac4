package app.dibs.card;

import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import org.jspecify.annotations.Nullable;

/**
 * Where an act on a lead began, as the modals on its way carry it.
 *
 * @param answerTo where words about it may go; null where there is no such place
 * @param detail the detail modal that it began in, which is to stay true
 * @param shown whether a card or digest that stays true by itself shows what came of it
 */
public record Origin(@Nullable String answerTo, @Nullable String detail, boolean shown) {
    /** A command, which is answered where it was typed. */
    public static Origin of(SlashCommand command) {
        return new Origin(command.responseUrl(), null, false);
    }

    /** A click on a lead, wherever that is shown. */
    public static Origin of(BlockClick click) {
        return switch (LeadActions.surface(click)) {
            case DETAIL ->
                new Origin(null, click.view() == null ? null : click.view().getId(), false);
            case CARD, DIGEST -> new Origin(click.responseUrl(), null, true);
            case TODAY, ANSWER, ROW, HOT -> new Origin(click.responseUrl(), null, false);
        };
    }

    /** The same for an act that no card shows. */
    public Origin unshown() {
        return new Origin(answerTo, detail, false);
    }
}
