package app.dibs.slack.bolt;

import app.dibs.slack.ChannelId;
import app.dibs.slack.SlackApi;
import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import com.slack.api.model.Conversation;
import com.slack.api.model.User;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads members and channels out of Slack's own, much longer descriptions of them. */
final class SlackPeople {
    private static final String SLACKBOT = "USLACKBOT";
    private static final String DEFAULT_ZONE = "UTC";

    private SlackPeople() {}

    static SlackApi.SlackUser user(TeamId team, User member) {
        TeamId home = member.getTeamId() == null ? team : new TeamId(member.getTeamId());
        // Slackbot does not call itself a bot.
        boolean isBot = member.isBot() || member.isWorkflowBot() || SLACKBOT.equals(member.getId());
        boolean isGuest = member.isRestricted() || member.isUltraRestricted();
        boolean isStranger = member.isStranger() || !home.equals(team);
        return new SlackApi.SlackUser(
                new UserId(member.getId()),
                home,
                name(member),
                member.getTz() == null ? DEFAULT_ZONE : member.getTz(),
                member.isAdmin() || member.isOwner() || member.isPrimaryOwner(),
                isGuest || isBot || isStranger,
                isBot,
                member.isDeleted());
    }

    static SlackApi.Conversation conversation(Conversation channel) {
        return new SlackApi.Conversation(
                new ChannelId(channel.getId()),
                Objects.requireNonNullElse(channel.getName(), channel.getId()),
                channel.isPrivate(),
                channel.isArchived(),
                channel.isMember(),
                channel.isExtShared() || channel.isPendingExtShared());
    }

    /** As Slack shows it: the name that the person chose, else the full one, else the handle. */
    private static String name(User member) {
        User.Profile profile = member.getProfile();
        Stream<String> names = profile == null
                ? Stream.of(member.getRealName(), member.getName())
                : Stream.of(profile.getDisplayName(), profile.getRealName(), member.getRealName(), member.getName());
        return names.filter(name -> name != null && !name.isBlank()).findFirst().orElseGet(member::getId);
    }
}
