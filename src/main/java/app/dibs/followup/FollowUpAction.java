package app.dibs.followup;

import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import app.dibs.card.LeadAction;
import app.dibs.card.Sight;
import app.dibs.lead.Lead;
import app.dibs.lead.Snooze;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The date picker of the card; Done and Snooze of a row. */
@Component
class FollowUpAction implements LeadAction {
    static final String DATE = "followup:date";
    static final String DONE = "followup:done";
    static final String SNOOZE = "followup:snooze";

    @Override
    public int place() {
        return 20;
    }

    @Override
    public List<BlockElement> draw(Sight sight) {
        if (!sight.lead().isOpen()) {
            return List.of();
        }
        return switch (sight.surface()) {
            case CARD -> List.of(date(sight.lead()));
            case DIGEST, TODAY -> List.of(done(), snooze());
            case ANSWER -> sight.lead().followUp() == null ? List.of() : List.of(done(), snooze());
            case DETAIL ->
                sight.lead().followUp() == null
                        ? List.of(date(sight.lead()))
                        : List.of(date(sight.lead()), done(), snooze());
            case ROW, HOT -> List.of();
        };
    }

    private static BlockElement date(Lead lead) {
        LocalDate followUp = lead.followUp();
        DatePickerElement.DatePickerElementBuilder picker =
                DatePickerElement.builder().actionId(DATE).placeholder(plainText("Follow up"));
        return followUp == null
                ? picker.build()
                : picker.initialDate(followUp.toString()).build();
    }

    private static BlockElement done() {
        return button(b -> b.actionId(DONE).text(plainText("Done")).style("primary"));
    }

    private static BlockElement snooze() {
        List<OptionObject> until = Stream.of(Snooze.values())
                .map(snooze -> option(plainText(snooze.label()), snooze.name()))
                .toList();
        return staticSelect(
                s -> s.actionId(SNOOZE).placeholder(plainText("Snooze")).options(until));
    }
}
