package app.dibs.convert;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.card.LeadActions;
import app.dibs.customer.Pipeline;
import app.dibs.lead.Lead;
import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/** The modal of three steps, and what stands in its place when it is done with. */
final class ConvertViews {
    static final String REDRAW = "convert:redraw";
    static final String BACK = "convert:back";
    static final String AFRESH = "convert:afresh";
    static final String ACCOUNTS = "convert:accounts";

    private static final int LONGEST_OPTION_VALUE = 150;
    private static final int LONGEST_TITLE = 24;

    private ConvertViews() {}

    /**
     * What a step shows beside the draft.
     *
     * @param notice what the person should know first, as mrkdwn; empty for nothing
     * @param pipelines empty where no deal is made
     */
    record Sight(Workspace workspace, String notice, List<Pipeline> pipelines) {
        static Sight of(Workspace workspace) {
            return new Sight(workspace, "", List.of());
        }
    }

    /** A step; {@code token} is the draft, or by what it is found. */
    static View step(Step step, ConvertDraft draft, String token, Sight sight) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(quietly(step.label()));
        if (!sight.notice().isEmpty()) {
            blocks.add(words(sight.notice()));
        }
        if (step == Step.CONTACT) {
            blocks.add(words(draft.headline()));
        }
        ways(step, draft).forEach(blocks::add);
        blocks.addAll(StepFields.of(step, draft, sight));
        blocks.add(quietly(ConvertWords.willMake(draft)));
        String title = Mrkdwn.shorten("Convert " + draft.number(), LONGEST_TITLE);
        return view(v -> v.type("modal")
                .callbackId(step.callbackId())
                .privateMetadata(token)
                .notifyOnClose(true)
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .submit(viewSubmit(s -> s.type("plain_text").text(step == Step.DEAL ? "Convert" : "Next")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }

    private static List<LayoutBlock> ways(Step step, ConvertDraft draft) {
        List<BlockElement> ways = new ArrayList<>();
        if (step != Step.CONTACT) {
            ways.add(way(BACK, "Back", "Back to the step before; what you typed is kept"));
        } else if (draft.alike() == null && draft.origin().detail() == null && !draft.begun()) {
            ways.add(way(
                    ConvertAtOnce.ONCE,
                    "Convert to contact",
                    "Convert to a contact at once, without account and deal"));
        }
        if (draft.begun()) {
            ways.add(way(AFRESH, "Start afresh", "Forget what was typed and start with how the lead is now"));
        }
        return ways.isEmpty()
                ? List.of()
                : List.of(actions(a -> a.blockId("convert:ways").elements(ways)));
    }

    private static BlockElement way(String actionId, String label, String read) {
        return button(b -> b.actionId(actionId).text(plainText(label)).accessibilityLabel(read));
    }

    /** It is converted, with the way back. */
    static Message converted(ConvertResult.Converted done) {
        Lead lead = done.lead();
        String words = ConvertWords.converted(done);
        return new Message(
                words,
                List.of(
                        words(words),
                        actions(a -> a.blockId("answer:convert:" + lead.number().value())
                                .elements(List.of(
                                        LeadActions.open(),
                                        button(b -> b.actionId(Unconvert.UNDO)
                                                .text(plainText("Undo"))
                                                .accessibilityLabel(
                                                        "Undo: make %s a lead again".formatted(lead.number()))))))));
    }

    /** In the place of the steps, where there is no other place for the answer. */
    static View told(Message message) {
        return told("Converted", message);
    }

    /** The same under another title. */
    static View told(String title, Message message) {
        List<LayoutBlock> blocks = message.blocks().isEmpty() ? List.of(words(message.text())) : message.blocks();
        return view(v -> v.type("modal")
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .close(viewClose(c -> c.type("plain_text").text("Close")))
                .blocks(blocks));
    }

    /** An account as the value of an option: number and name. */
    static String accountValue(long number, String name) {
        return Mrkdwn.shorten(number + " " + name, LONGEST_OPTION_VALUE);
    }

    private static LayoutBlock words(String words) {
        return section(s -> s.text(markdownText(words)));
    }

    private static LayoutBlock quietly(String words) {
        return context(c -> c.elements(List.of(markdownText(words))));
    }
}
