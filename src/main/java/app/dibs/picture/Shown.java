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
 * A picture as a message shows it.
 *
 * @param title what it is of
 * @param words all its numbers, in plain text
 * @param file the id of its file in Slack; null where there is none, and the words have to do
 */
public record Shown(String title, String words, @Nullable String file) {
    private static final int MOST = 2900;

    static Shown of(Picture picture, @Nullable String file) {
        return new Shown(picture.title(), picture.words(), file);
    }

    /** Its numbers in words, and below them the picture, where there is one. */
    public List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(s -> s.text(markdownText("*%s*\n%s".formatted(title, Mrkdwn.escape(words, MOST))))));
        if (file != null) {
            blocks.add(image(i ->
                    i.slackFile(SlackFileObject.builder().id(file).build()).altText(Picture.altText(title, words))));
        }
        return blocks;
    }
}
