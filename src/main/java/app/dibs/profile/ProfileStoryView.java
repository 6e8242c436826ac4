package app.dibs.profile;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.card.ActivityText;
import app.dibs.customer.CustomerNumber;
import app.dibs.profile.Profile.Line;
import app.dibs.profile.Profile.Page;
import app.dibs.profile.Profile.Pages;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notes and the activity of a contact, account or deal in its detail, a page of each. */
final class ProfileStoryView {
    private static final int NOTE_LIMIT = 600;

    private ProfileStoryView() {}

    static List<LayoutBlock> notes(Profile profile, Pages pages) {
        List<LayoutBlock> blocks = new ArrayList<>();
        Page page = profile.notes();
        blocks.add(ProfileView.words(page.lines().isEmpty() ? "*Notes*\nNobody has noted anything yet." : "*Notes*"));
        page.lines().forEach(line -> blocks.add(note(line, profile.one().number())));
        blocks.addAll(pager(
                profile,
                "notes",
                " notes",
                page.newer() == null ? null : new Pages(page.newer(), pages.activities()),
                page.older() == null ? null : new Pages(page.older(), pages.activities())));
        return blocks;
    }

    static List<LayoutBlock> activities(Profile profile, Pages pages) {
        List<LayoutBlock> blocks = new ArrayList<>();
        Page page = profile.activities();
        blocks.add(ProfileView.words("*Activity*"));
        page.lines().forEach(line -> blocks.add(ProfileView.quietly(done(line))));
        blocks.addAll(pager(
                profile,
                "activity",
                "",
                page.newer() == null ? null : new Pages(pages.notes(), page.newer()),
                page.older() == null ? null : new Pages(pages.notes(), page.older())));
        return blocks;
    }

    private static LayoutBlock note(Line line, CustomerNumber number) {
        String body = body(line);
        String shown = Mrkdwn.escape(body, NOTE_LIMIT);
        SectionBlock.SectionBlockBuilder block = SectionBlock.builder()
                .blockId("profile:note%d.%d:%s".formatted(line.rank(), line.id(), number))
                .text(markdownText("%s\n%s%s  ·  %s"
                        .formatted(shown, Mrkdwn.escape(who(line)), onLead(line), ActivityText.time(line.at()))));
        return shown.equals(Mrkdwn.escape(body))
                ? block.build()
                : block.accessory(button(b -> b.actionId(ProfileDetail.READ)
                                .text(plainText("Read on"))
                                .value(line.rank() + ":" + line.id())
                                .accessibilityLabel("Read all of this note")))
                        .build();
    }

    static String body(Line line) {
        return String.valueOf(
                switch (line) {
                    case Line.Own own -> own.activity().detail();
                    case Line.OfLead of -> of.activity().became();
                });
    }

    static String who(Line line) {
        return switch (line) {
            case Line.Own own -> own.activity().whoName();
            case Line.OfLead of -> of.activity().whoName();
        };
    }

    private static String onLead(Line line) {
        return line instanceof Line.OfLead of ? ", on " + of.activity().lead() : "";
    }

    private static String done(Line line) {
        String words = switch (line) {
            case Line.Own own -> HistoryText.sentence(own.activity());
            case Line.OfLead of -> of.activity().lead() + ": " + ActivityText.sentence(of.activity());
        };
        return words + "  ·  " + ActivityText.time(line.at());
    }

    private static List<LayoutBlock> pager(
            Profile profile, String name, String what, @Nullable Pages newer, @Nullable Pages older) {
        List<BlockElement> buttons = new ArrayList<>();
        if (newer != null) {
            buttons.add(turn("newer", "Newer" + what, newer));
        }
        if (older != null) {
            buttons.add(turn("older", "Older" + what, older));
        }
        return buttons.isEmpty()
                ? List.of()
                : List.of(actions(a -> a.blockId(
                                "profile:%s:%s".formatted(name, profile.one().number()))
                        .elements(buttons)));
    }

    private static BlockElement turn(String way, String label, Pages to) {
        return button(b -> b.actionId(ProfileDetail.PAGE + "#" + way)
                .text(plainText(label))
                .value(Metadata.write(to)));
    }
}
