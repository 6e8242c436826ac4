package app.dibs.sandbox;

import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Who and what is in the workspace, and how that changes; plus the shortcuts and tabs that people open. */
final class People {
    private final World world;
    private final Bot bot;
    private final Payloads payloads;
    private final Events events;
    private final MessageActs messageActs;

    People(World world, Bot bot, Payloads payloads, Events events, MessageActs messageActs) {
        this.world = world;
        this.bot = bot;
        this.payloads = payloads;
        this.events = events;
        this.messageActs = messageActs;
    }

    void join(Member member) {
        world.state.change(() -> {
            world.state.members.put(member.id(), member);
            if (member.role() != Member.Role.GUEST) {
                world.state.channels.values().stream()
                        .filter(channel -> channel.kind == Channel.Kind.PUBLIC)
                        .forEach(channel -> channel.members.add(member.id()));
            }
        });
        events.joined(member);
    }

    void deactivate(String userId) {
        alter(userId, Member::switchedOff);
    }

    void move(String userId, ZoneId zone) {
        alter(userId, member -> member.inZone(zone));
    }

    void promote(String userId, Member.Role role) {
        alter(userId, member -> member.as(role));
    }

    private void alter(String userId, UnaryOperator<Member> how) {
        Member changed = world.state.change(() -> {
            Member member = how.apply(world.state.member(userId));
            world.state.members.put(userId, member);
            return member;
        });
        events.changed(changed);
    }

    /** A shortcut; on a message when its ts is given. */
    void shortcut(String userId, String callbackId, @Nullable String channelId, @Nullable String ts) {
        boolean onMessage = ts != null;
        boolean known = world.manifest.shortcuts().stream()
                .anyMatch(shortcut -> shortcut.callbackId().equals(callbackId) && shortcut.onMessages() == onMessage);
        if (!known) {
            throw new NoSuchThing("There is no such shortcut.");
        }
        if (ts != null && channelId != null) {
            messageActs.shortcut(userId, callbackId, channelId, ts);
            return;
        }
        Outgoing outgoing = world.state.change(() -> {
            Member member = world.state.member(userId);
            ObjectNode payload = payloads.start("shortcut", member);
            payload.put("callback_id", callbackId).put("action_ts", world.state.nextTs());
            payloads.trigger(payload, member, null);
            return Outgoing.of(Outgoing.Kind.INTERACTION, callbackId, payload);
        });
        Reply reply = bot.tell(outgoing);
        if (!reply.isOk()) {
            world.state.change(() -> world.state.desk(userId).fail(SlackWords.clickFailed(reply)));
        }
    }

    void opens(String userId, String tab) {
        world.state.change(() -> {
            world.state.member(userId);
            world.state.direct(userId);
        });
        events.homeOpened(userId, tab);
    }
}
