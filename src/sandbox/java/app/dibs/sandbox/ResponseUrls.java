package app.dibs.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The addresses at which the bot can answer an interaction later: five times within half an hour. */
final class ResponseUrls {
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Set<String> KNOWN = Set.of(
            "text",
            "blocks",
            "response_type",
            "replace_original",
            "delete_original",
            "thread_ts",
            "metadata",
            "mrkdwn",
            "unfurl_links",
            "unfurl_media");

    private final World world;
    private final Postings postings;
    private final Map<String, Issued> issued = new HashMap<>();

    private static final class Issued {
        final String channel;
        final String userId;
        final @Nullable String messageTs;
        final Instant at;
        int uses;

        Issued(String channel, String userId, @Nullable String messageTs, Instant at) {
            this.channel = channel;
            this.userId = userId;
            this.messageTs = messageTs;
            this.at = at;
        }
    }

    ResponseUrls(World world, Postings postings) {
        this.world = world;
        this.postings = postings;
    }

    /** An address for answers to what the person did, in the channel, on the message if there was one. */
    String issue(Channel channel, String userId, @Nullable String messageTs) {
        return world.state.read(() -> {
            String secret = world.ids.secret();
            issued.put(secret, new Issued(channel.id, userId, messageTs, world.state.clock.instant()));
            return world.address + "/response/" + secret;
        });
    }

    HttpAnswer answer(HttpCall call) {
        Instant start = Instant.now();
        long startNanos = System.nanoTime();
        ObjectNode body = Json.parseObject(call.text());
        HttpAnswer answer;
        try {
            answer = body == null ? HttpAnswer.text(400, "invalid_payload") : used(call.after("/response/"), body);
        } catch (SlackError refused) {
            world.violations.add("response_url", String.valueOf(refused.getMessage()));
            answer = HttpAnswer.text(refused.code.equals("channel_not_found") ? 404 : 400, refused.code);
        }
        world.inspector.add(new Inspector.Note(
                start,
                Inspector.Direction.FROM_BOT,
                "response_url",
                answer.status(),
                (System.nanoTime() - startNanos) / 1_000_000,
                answer.status() == 200 ? null : answer.bodyText(),
                body == null ? Json.object() : body,
                StringNode.valueOf(answer.bodyText())));
        return answer;
    }

    private HttpAnswer used(String secret, ObjectNode body) {
        return world.state.change(() -> {
            Issued url = issued.get(secret);
            if (url == null) {
                return HttpAnswer.text(404, "invalid_url");
            }
            if (url.uses >= USES) {
                return HttpAnswer.text(404, "used_url");
            }
            Duration age = Duration.between(url.at, world.state.clock.instant());
            if (age.compareTo(LIFE) > 0) {
                return HttpAnswer.text(404, "expired_url");
            }
            url.uses++;
            say(url, body);
            return HttpAnswer.text(200, "ok");
        });
    }

    private void say(Issued url, ObjectNode body) {
        checkKnown(body);
        Channel channel = world.state.channel(url.channel);
        Message original = url.messageTs == null ? null : channel.messages.get(url.messageTs);
        if (original != null && Json.flag(body, "delete_original")) {
            postings.remove(channel, original);
            return;
        }
        MessageContent content = MessageContent.of(body, world).notEmpty();
        if (original != null && Json.flag(body, "replace_original")) {
            postings.change(channel, original, content);
            return;
        }
        boolean forAll = "in_channel".equals(Json.text(body, "response_type"));
        String thread = Json.textOrNull(body, "thread_ts");
        postings.byBot(channel, content, thread, forAll ? null : url.userId);
    }

    /** Refuses fields that a message in an answer does not have. */
    static void checkKnown(ObjectNode body) {
        for (String field : body.propertyNames()) {
            if (!KNOWN.contains(field)) {
                throw SlackError.rule(
                        "invalid_payload", List.of("unknown field: " + field + " [json-pointer:/" + field + "]"));
            }
        }
        String type = Json.text(body, "response_type");
        if (!type.isEmpty() && !type.equals("in_channel") && !type.equals("ephemeral")) {
            throw SlackError.rule(
                    "invalid_payload", List.of("must be in_channel or ephemeral [json-pointer:/response_type]"));
        }
    }
}
