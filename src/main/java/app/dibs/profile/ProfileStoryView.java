package app.dibs.profile;

import app.dibs.card.ActivityText;
import app.dibs.card.StoryBlocks;
import app.dibs.card.StoryBlocks.ReadOn;
import app.dibs.customer.CustomerNumber;
import app.dibs.profile.Profile.Line;
import app.dibs.profile.Profile.Page;
import app.dibs.profile.Profile.Pages;
import app.dibs.slack.Mrkdwn;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** The notes and the activity of a contact, account or deal in its detail, a page of each. */
final class ProfileStoryView {
    private ProfileStoryView() {}

    static List<LayoutBlock> notes(Profile profile, Pages pages) {
        List<LayoutBlock> blocks = new ArrayList<>();
        Page page = profile.notes();
        blocks.add(ProfileView.words(page.lines().isEmpty() ? "*Notes*\nNobody has noted anything yet." : "*Notes*"));
        page.lines().forEach(line -> blocks.add(note(line, profile.one().number())));
        blocks.addAll(StoryBlocks.pager(
                "profile:notes:" + profile.one().number(),
                " notes",
                ProfileDetail.PAGE,
                page.newer() == null ? null : new Pages(page.newer(), pages.activities()),
                page.older() == null ? null : new Pages(page.older(), pages.activities())));
        return blocks;
    }

    static List<LayoutBlock> activities(Profile profile, Pages pages) {
        List<LayoutBlock> blocks = new ArrayList<>();
        Page page = profile.activities();
        blocks.add(ProfileView.words("*Activity*"));
        page.lines().forEach(line -> blocks.add(ProfileView.quietly(done(line))));
        blocks.addAll(StoryBlocks.pager(
                "profile:activity:" + profile.one().number(),
                "",
                ProfileDetail.PAGE,
                page.newer() == null ? null : new Pages(pages.notes(), page.newer()),
                page.older() == null ? null : new Pages(pages.notes(), page.older())));
        return blocks;
    }

    private static LayoutBlock note(Line line, CustomerNumber number) {
        return StoryBlocks.note(
                "profile:note%d.%d:%s".formatted(line.rank(), line.id(), number),
                body(line),
                Mrkdwn.escape(who(line)) + onLead(line) + "  ·  " + ActivityText.time(line.at()),
                new ReadOn(ProfileDetail.READ, line.rank() + ":" + line.id()));
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
}
