package app.dibs.profile;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.card.Origin;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerNumber;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Message;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a person gets to see after an act on a contact, account or deal: the detail drawn anew, or words. */
@Component
public class CustomerAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(CustomerAnswers.class);

    private final ProfileDetails details;
    private final CustomerActions actions;
    private final SlackApi slack;

    CustomerAnswers(ProfileDetails details, CustomerActions actions, SlackApi slack) {
        this.details = details;
        this.actions = actions;
        this.slack = slack;
    }

    /** Words about one, with what can be done with it below. */
    public Message about(Customer one, String words) {
        return about(one, words, null);
    }

    /** The same with an element beside the words, such as the way back, in a block that is recognised by the number. */
    public Message about(Customer one, String words, @Nullable BlockElement beside) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.blockId(CustomerActions.blockId(one, CustomerActions.ANSWER + ":words"))
                .text(markdownText(words))
                .accessory(beside)));
        actions.row(one, CustomerActions.ANSWER).ifPresent(blocks::add);
        return new Message(words, blocks);
    }

    /** Where an act began that was typed. */
    public static Origin origin(SlashCommand command) {
        return Origin.of(command);
    }

    /** Where an act began that was clicked; the modals on its way carry it. */
    public static Origin origin(BlockClick click) {
        View view = click.view();
        return view != null && isDetail(view)
                ? new Origin(null, view.getId(), false)
                : new Origin(click.responseUrl(), null, isCard(click));
    }

    /**
     * After a click that needed no form: the detail is drawn anew; a card in a channel changes by itself.
     *
     * @param words for where nothing else shows what came of it
     */
    public Mono<SlackReply> done(BlockClick click, CustomerNumber number, Message words) {
        if (isDetail(click.view())) {
            return details.draw(Member.behind(click), number).map(SlackReply.Update::new);
        }
        return Mono.just(isCard(click) ? SlackReply.ack() : SlackReply.say(words));
    }

    /**
     * After a form was sent: it closes, and the detail below it is drawn anew.
     *
     * @param words for where nothing else shows what came of it
     */
    public Mono<SlackReply> saved(ViewSubmission submission, CustomerNumber number, Origin origin, Message words) {
        if (origin.detail() != null) {
            return refresh(submission, number, origin.detail()).thenReturn(SlackReply.ack());
        }
        return Mono.just(origin.shown() ? SlackReply.clear() : SlackReply.clear(origin.answerTo(), words));
    }

    /** What was changed is changed, whether or not the view that shows it is still there. */
    private Mono<Void> refresh(ViewSubmission submission, CustomerNumber number, String detail) {
        Member reader = Member.behind(submission);
        return details.draw(reader, number)
                .flatMap(view -> slack.updateView(reader.team(), detail, null, view))
                .onErrorResume(SlackFault.class, fault -> {
                    LOG.info(
                            "The detail of {} in {} was not drawn anew: {}", number, reader.team(), fault.getMessage());
                    return Mono.empty();
                })
                .then();
    }

    static boolean isDetail(@Nullable View view) {
        return view != null && ProfileView.CALLBACK.equals(view.getCallbackId());
    }

    private static boolean isCard(BlockClick click) {
        return click.blockId().startsWith(CustomerActions.CARD + ":");
    }
}
