package app.dibs.sandbox;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What an app reads of a conversation. */
final class HistoryMethods {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 999;

    private final World world;
    private final Channels channels;

    HistoryMethods(World world) {
        this.world = world;
        this.channels = new Channels(world);
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of(
                        "conversations.history",
                        Tier.THREE,
                        "",
                        this::history,
                        "channel",
                        "cursor",
                        "latest",
                        "limit",
                        "oldest",
                        "inclusive",
                        "include_all_metadata"),
                ApiMethod.of(
                        "conversations.replies",
                        Tier.THREE,
                        "",
                        this::replies,
                        "channel",
                        "ts",
                        "cursor",
                        "latest",
                        "limit",
                        "oldest",
                        "inclusive",
                        "include_all_metadata"));
    }

    private ObjectNode history(ApiCall call) {
        return world.state.read(() -> {
            Channel channel = readable(call);
            List<Message> found = channel.messages.values().stream()
                    .filter(message -> !message.isEphemeral() && !message.isReply())
                    .filter(message -> isWithin(message, call))
                    .sorted(Comparator.comparing(Message::ts).reversed())
                    .toList();
            return page(call, channel, found);
        });
    }

    private ObjectNode replies(ApiCall call) {
        return world.state.read(() -> {
            Channel channel = readable(call);
            String ts = call.required("ts");
            Message parent = channel.messages.get(ts);
            if (parent == null || parent.isEphemeral()) {
                throw SlackError.of("thread_not_found");
            }
            List<Message> found = channel.messages.values().stream()
                    .filter(message -> !message.isEphemeral())
                    .filter(message -> message.ts().equals(ts)
                            || (message.isReply() && ts.equals(message.threadTs()) && isWithin(message, call)))
                    .toList();
            return page(call, channel, found);
        });
    }

    private Channel readable(ApiCall call) {
        Channel channel = channels.visible(call.required("channel"));
        channels.need(channel.kind.scope + ":history");
        return channels.joined(channel.id);
    }

    private static boolean isWithin(Message message, ApiCall call) {
        BigDecimal ts = new BigDecimal(message.ts());
        boolean inclusive = call.flag("inclusive");
        int afterOldest = call.has("oldest") ? ts.compareTo(time(call, "oldest")) : 1;
        int beforeLatest = call.has("latest") ? time(call, "latest").compareTo(ts) : 1;
        return (afterOldest > 0 || (inclusive && afterOldest == 0))
                && (beforeLatest > 0 || (inclusive && beforeLatest == 0));
    }

    private static BigDecimal time(ApiCall call, String name) {
        String text = call.text(name);
        if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw SlackError.rule("invalid_ts_" + name);
        }
        return new BigDecimal(text);
    }

    private static ObjectNode page(ApiCall call, Channel channel, List<Message> found) {
        Slice<Message> page = Slice.of(found, call, DEFAULT_LIMIT, MAX_LIMIT);
        boolean metadata = call.flag("include_all_metadata");
        ObjectNode json = Json.object();
        json.set(
                "messages",
                Json.array(page.items().stream()
                        .map(message -> SlackObjects.message(channel, message, metadata))
                        .toList()));
        json.put("has_more", !page.next().isEmpty()).put("pin_count", 0);
        return page.into(json);
    }
}
