package app.dibs.sandbox;

import java.util.List;
import java.util.StringJoiner;

/** What stands before a person, in words; for the message of a test that waited in vain. Called under the lock. */
final class Screen {
    private static final int MESSAGES = 8;

    private Screen() {}

    static String of(World world, String userId, String channelId) {
        Plain plain = new Plain(world.state, userId);
        StringJoiner screen = new StringJoiner("\n");
        Desk desk = world.state.desk(userId);
        screen.add(world.state.member(userId).name() + " sees:");
        if (desk.toast != null) {
            screen.add("failure: " + desk.toast.text());
        }
        desk.modals.forEach(modal -> screen.add("modal " + plain.view(modal)));
        Channel direct = world.state.channels.get(SandboxTeam.directChannel(userId));
        Channel here = world.state.channels.get(channelId);
        if (here != null) {
            messages(screen, here, userId, plain);
        }
        if (direct != null && !direct.equals(here)) {
            messages(screen, direct, userId, plain);
        }
        if (desk.home != null) {
            screen.add("Home:\n" + plain.view(desk.home));
        }
        List<Violation> broken = world.violations.all();
        if (!broken.isEmpty()) {
            screen.add("broken rules: " + broken);
        }
        return screen.toString();
    }

    private static void messages(StringJoiner screen, Channel channel, String userId, Plain plain) {
        screen.add((channel.isDirect() ? "direct messages" : "#" + channel.name) + ":");
        List<Message> seen = channel.seenBy(userId);
        for (Message message : seen.subList(Math.max(0, seen.size() - MESSAGES), seen.size())) {
            String kind = (message.isReply() ? "(reply) " : "") + (message.isEphemeral() ? "(only you) " : "");
            screen.add(
                    "- " + message.user() + ": " + kind + plain.message(message).replace("\n", "\n    "));
        }
    }
}
