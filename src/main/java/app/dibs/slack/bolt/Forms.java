package app.dibs.slack.bolt;

import app.dibs.slack.Message;
import app.dibs.slack.Mrkdwn;
import com.google.gson.Gson;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Views of the house itself: notices, and a person's form given back to them with a notice on top. */
final class Forms {
    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final int BLOCK_LIMIT = 100;
    private static final int TEXT_LIMIT = 3000;

    private Forms() {}

    /** A modal that only says something. */
    static View notice(Message message) {
        List<LayoutBlock> blocks = message.blocks().isEmpty() ? List.of(section(message.text())) : message.blocks();
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder().type("plain_text").text("Dibs").build())
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .blocks(blocks)
                .build();
    }

    /** The view as it stood before the person, filled in as they left it, with a sentence on top. */
    static View withNotice(View sent, String sentence) {
        View copy = GSON.fromJson(GSON.toJson(sent), View.class);
        List<LayoutBlock> blocks = new ArrayList<>(copy.getBlocks());
        makeRoom(blocks);
        blocks.forEach(block -> FilledIn.fill(block, sent.getState()));
        blocks.addFirst(section(sentence));
        return View.builder()
                .type(copy.getType())
                .callbackId(copy.getCallbackId())
                .title(copy.getTitle())
                .submit(copy.getSubmit())
                .close(copy.getClose())
                .privateMetadata(copy.getPrivateMetadata())
                .clearOnClose(copy.getClearOnClose())
                .notifyOnClose(copy.getNotifyOnClose())
                .blocks(blocks)
                .build();
    }

    /** Errors as one text, for where Slack has no place beside the fields. */
    static String listed(Collection<String> errors) {
        return Sentences.WRONG_INPUT + "\n• " + String.join("\n• ", errors);
    }

    private static void makeRoom(List<LayoutBlock> blocks) {
        if (blocks.size() >= BLOCK_LIMIT) {
            blocks.stream()
                    .filter(block -> !(block instanceof InputBlock))
                    .findFirst()
                    .ifPresent(blocks::remove);
        }
    }

    private static SectionBlock section(String text) {
        return SectionBlock.builder()
                .text(MarkdownTextObject.builder()
                        .text(Mrkdwn.shorten(text, TEXT_LIMIT))
                        .build())
                .build();
    }
}
