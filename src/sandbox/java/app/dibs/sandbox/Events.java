package app.dibs.sandbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Tells the bot what happened in the workspace, as far as its manifest asks for it; repeats what it did not take. */
final class Events {
    private final World world;
    private final Bot bot;

    Events(World world, Bot bot) {
        this.world = world;
        this.bot = bot;
    }

    void homeOpened(String userId, String tab) {
        ObjectNode event = world.state.read(() -> {
            Channel direct = world.state.direct(userId);
            ObjectNode opened = Json.object()
                    .put("type", "app_home_opened")
                    .put("user", userId)
                    .put("channel", direct.id)
                    .put("tab", tab);
            OpenView home = world.state.desk(userId).home;
            if (home != null && tab.equals("home")) {
                opened.set("view", home.toJson());
            }
            return opened.put("event_ts", world.state.nextTs());
        });
        send("app_home_opened", event);
    }

    void joined(Member member) {
        send("team_join", aboutUser("team_join", member));
    }

    void changed(Member member) {
        send("user_change", aboutUser("user_change", member));
    }

    private ObjectNode aboutUser(String type, Member member) {
        ObjectNode event = Json.object().put("type", type);
        event.set("user", SlackObjects.user(member, world.state.clock.instant()));
        return event.put("cache_ts", world.state.clock.instant().getEpochSecond())
                .put("event_ts", world.state.nextTs());
    }

    /** A person's message, where the manifest asks for messages of such conversations and the bot is in it. */
    void said(Channel channel, Message message) {
        String wanted = "message." + channel.kind.scope;
        boolean hears = world.state.read(() -> channel.members.contains(SandboxTeam.BOT_USER));
        if (hears) {
            ObjectNode event = world.state
                    .read(() -> SlackObjects.message(channel, message, false))
                    .put("channel", channel.id)
                    .put("channel_type", channel.isDirect() ? "im" : "channel")
                    .put("event_ts", message.ts());
            send(wanted, event);
        }
    }

    private void send(String wanted, ObjectNode event) {
        if (world.manifest.events().contains(wanted)) {
            ObjectNode envelope = envelope(event);
            world.aside(() -> deliver(Json.text(event, "type"), envelope));
        }
    }

    private ObjectNode envelope(ObjectNode event) {
        ObjectNode envelope = Json.object()
                .put("token", Payloads.VERIFICATION_TOKEN)
                .put("team_id", SandboxTeam.ID)
                .put("api_app_id", SandboxTeam.APP);
        envelope.set("event", event);
        envelope.put("type", "event_callback")
                .put("event_id", world.ids.next("Ev"))
                .put("event_time", world.state.clock.instant().getEpochSecond());
        envelope.set(
                "authorizations",
                Json.array(List.of(Json.object()
                        .putNull("enterprise_id")
                        .put("team_id", SandboxTeam.ID)
                        .put("user_id", SandboxTeam.BOT_USER)
                        .put("is_bot", true)
                        .put("is_enterprise_install", false))));
        return envelope.put("is_ext_shared_channel", false);
    }

    private void deliver(String type, ObjectNode envelope) {
        Outgoing outgoing = Outgoing.of(Outgoing.Kind.EVENT, type, envelope);
        Reply reply = bot.tell(outgoing);
        List<Duration> waits = world.limits.eventRetries();
        for (int attempt = 1; attempt <= waits.size() && !reply.isOk() && !reply.retryUnwanted(); attempt++) {
            if (!pause(waits.get(attempt - 1))) {
                return;
            }
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("X-Slack-Retry-Num", String.valueOf(attempt));
            headers.put("X-Slack-Retry-Reason", reason(reply));
            reply = bot.tell(outgoing.with(headers));
        }
    }

    private static String reason(Reply reply) {
        return switch (reply.outcome()) {
            case ANSWERED -> "http_error";
            case TIMED_OUT -> "http_timeout";
            case UNREACHABLE -> "connection_failed";
        };
    }

    private static boolean pause(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
