package app.dibs.picture;

import static com.slack.api.model.block.Blocks.image;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture, and where it is in Slack.
 *
 * @param file the id of its file; null where there is none, and the words have to do
 */
public record Shown(Picture picture, @Nullable String file) {
    private static final int MOST = 2900;

    /** Its numbers in words, and below them the picture, where there is one. */
    public List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks = new ArrayList<>();
        String words = "*%s*\n%s".formatted(picture.title(), Mrkdwn.escape(picture.words(), MOST));
        blocks.add(section(s -> s.text(markdownText(words))));
        if (file != null) {
            blocks.add(image(
                    i -> i.slackFile(SlackFileObject.builder().id(file).build()).altText(picture.altText())));
        }
        return blocks;
    }
}
