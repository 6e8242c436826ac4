package app.dibs.setup;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.conversationsSelect;
import static com.slack.api.model.block.element.BlockElements.multiUsersSelect;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import app.dibs.digest.MySettings;
import app.dibs.slack.ChannelId;
import app.dibs.slack.FormValues;
import app.dibs.slack.Metadata;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.SettingsEntry;
import app.dibs.workspace.Workspace;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.view.View;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings modal, and what was chosen in it. */
final class SettingsViews {
    static final String SETTINGS = "setup:settings";
    static final String CHANNEL = "channel";
    static final String MANAGERS = "managers";
    static final String DIGEST_AT = "digest_at";
    static final String CURRENCY = "currency";

    /** Not those that are shared with other organisations: an outsider must not see a lead. */
    private static final ConversationsFilter CHANNELS = ConversationsFilter.builder()
            .include(List.of("public", "private"))
            .excludeExternalSharedChannels(true)
            .excludeBotUsers(true)
            .build();

    private SettingsViews() {}

    /** Where the person reads that it was saved; null on the Home tab, where there is no such place. */
    record Carried(@Nullable String responseUrl) {}

    /** What an admin chose. */
    record Chosen(ChannelId channel, List<UserId> managers, LocalTime digestAt, Currency currency) {}

    static View settings(Carried carried, Workspace workspace, List<Member> managers, List<SettingsEntry> entries) {
        return view(v -> v.type("modal")
                .callbackId(SETTINGS)
                .privateMetadata(Metadata.write(carried))
                .title(viewTitle(t -> t.type("plain_text").text("Settings of Dibs")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Save")))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(Stream.of(
                                mine(workspace),
                                List.of(channel(workspace), managers(managers), digestAt(workspace)),
                                DayRules.blocks(workspace),
                                List.of(currency(workspace)),
                                LeadRules.blocks(workspace),
                                entries(workspace, entries))
                        .flatMap(List::stream)
                        .toList()));
    }

    /** The way to the person's own settings, which make sense once there is a workspace to work in. */
    private static List<LayoutBlock> mine(Workspace workspace) {
        return workspace.isSetUp()
                ? List.of(section(s -> s.blockId("mine")
                        .text(markdownText(
                                "These are for everybody. Your own hour, zone and days are in your settings."))
                        .accessory(MySettings.button())))
                : List.of();
    }

    /** What is not set up at all has no parts yet. */
    private static List<LayoutBlock> entries(Workspace workspace, List<SettingsEntry> entries) {
        return entries.stream()
                .filter(entry -> workspace.isSetUp())
                .sorted(Comparator.comparingInt(SettingsEntry::place))
                .map(SettingsViews::entry)
                .toList();
    }

    private static LayoutBlock entry(SettingsEntry entry) {
        return section(s -> s.blockId(entry.actionId())
                .text(plainText(entry.says()))
                .accessory(button(b -> b.actionId(entry.actionId()).text(plainText(entry.label())))));
    }

    static Chosen read(FormValues form) {
        return new Chosen(
                form.channel(CHANNEL).orElseThrow(),
                form.users(MANAGERS),
                LocalTime.parse(form.option(DIGEST_AT)),
                Currency.getInstance(form.option(CURRENCY)));
    }

    private static LayoutBlock channel(Workspace workspace) {
        return input(i -> i.blockId(CHANNEL)
                .label(plainText("Leads channel"))
                .hint(plainText(
                        "Each lead gets a card there, seen by everybody in the channel. Invite Dibs to a private"
                                + " channel first."))
                .element(conversationsSelect(c -> c.actionId(CHANNEL)
                        .placeholder(plainText("Choose a channel"))
                        .initialConversation(
                                workspace.cardsGoTo().map(ChannelId::value).orElse(null))
                        .filter(CHANNELS))));
    }

    private static LayoutBlock managers(List<Member> managers) {
        return input(i -> i.blockId(MANAGERS)
                .optional(true)
                .label(plainText("Managers"))
                .hint(plainText(
                        "They assign leads to others. Admins can do so too, whether they are named here or not."))
                .element(multiUsersSelect(m -> m.actionId(MANAGERS)
                        .placeholder(plainText("Choose members"))
                        .initialUsers(managers.stream()
                                .map(member -> member.user().value())
                                .toList()))));
    }

    private static LayoutBlock digestAt(Workspace workspace) {
        return input(i -> i.blockId(DIGEST_AT)
                .label(plainText("Morning digest"))
                .hint(plainText("In each person's own time zone."))
                .element(staticSelect(s -> s.actionId(DIGEST_AT)
                        .options(SettingsOptions.times(workspace.digestAt()))
                        .initialOption(SettingsOptions.time(workspace.digestAt())))));
    }

    private static LayoutBlock currency(Workspace workspace) {
        return input(i -> i.blockId(CURRENCY)
                .label(plainText("Currency"))
                .hint(plainText(
                        "Of all amounts. Amounts that leads have already keep their number; nothing is converted."))
                .element(staticSelect(s -> s.actionId(CURRENCY)
                        .options(SettingsOptions.currencies(workspace.currency()))
                        .initialOption(SettingsOptions.currency(workspace.currency())))));
    }
}
