package app.dibs.card;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Message;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a person gets to see after an act on a lead: the detail drawn anew, the card that changed by itself, or words. */
@Component
public class LeadAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(LeadAnswers.class);

    private final Details details;
    private final LeadActions actions;
    private final SlackApi slack;

    LeadAnswers(Details details, @Lazy LeadActions actions, SlackApi slack) {
        this.details = details;
        this.actions = actions;
        this.slack = slack;
    }

    /** Words about a lead, with what can be done with it below. */
    public Message about(Lead lead, String words) {
        return about(lead, words, null);
    }

    /** The same with an element beside the words, such as the way back. */
    public Message about(Lead lead, String words, @Nullable BlockElement beside) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText(words)).accessory(beside)));
        actions.row(Sight.of(lead, Surface.ANSWER)).ifPresent(blocks::add);
        return new Message(words, blocks);
    }

    /**
     * After a click that needed no form.
     *
     * @param words for where nothing else shows what came of it
     */
    public Mono<SlackReply> done(BlockClick click, LeadNumber lead, Message words) {
        return switch (LeadActions.surface(click)) {
            case DETAIL -> details.draw(Member.behind(click), lead).map(SlackReply.Update::new);
            case CARD, DIGEST -> Mono.just(SlackReply.ack());
            case TODAY, ANSWER, ROW, HOT -> Mono.just(SlackReply.say(words));
        };
    }

    /**
     * After a form was sent: it closes, and the detail below it is drawn anew.
     *
     * @param words for where nothing else shows what came of it
     */
    public Mono<SlackReply> saved(ViewSubmission submission, LeadNumber lead, Origin origin, Message words) {
        if (origin.detail() != null) {
            return refresh(submission, lead, origin).thenReturn(SlackReply.ack());
        }
        return Mono.just(origin.shown() ? SlackReply.clear() : SlackReply.clear(origin.answerTo(), words));
    }

    /**
     * Draws the detail anew in which an act began, if it began in one. What was changed is changed, whether or not the view
     * that shows it is still there.
     */
    public Mono<Void> refresh(Interaction asked, LeadNumber lead, Origin origin) {
        Member reader = Member.behind(asked);
        String detail = origin.detail();
        return detail == null
                ? Mono.empty()
                : details.draw(reader, lead)
                        .flatMap(view -> slack.updateView(reader.team(), detail, null, view))
                        .onErrorResume(SlackFault.class, fault -> {
                            LOG.info(
                                    "The detail of {} in {} was not drawn anew: {}",
                                    lead,
                                    reader.team(),
                                    fault.getMessage());
                            return Mono.empty();
                        })
                        .then();
    }
}
