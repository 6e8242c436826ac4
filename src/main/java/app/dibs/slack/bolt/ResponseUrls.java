package app.dibs.slack.bolt;

import app.dibs.slack.Message;
import app.dibs.slack.SlackFault;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Speaks through an interaction's {@code response_url}, which takes up to 5 answers within 30 min and needs no token. */
@Component
final class ResponseUrls {
    private static final String METHOD = "response_url";
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final SlackClients clients;
    private final SlackThreads threads;

    ResponseUrls(SlackClients clients, SlackThreads threads) {
        this.clients = clients;
        this.threads = threads;
    }

    /** Says it to the person alone, or in the place of the message that was clicked in. */
    Mono<Void> respond(String responseUrl, Message message, boolean replaceOriginal) {
        return threads.run(() -> post(responseUrl, body(message, replaceOriginal)))
                .then();
    }

    /** A message for one person's eyes, as an ack of a command or an answer to a {@code response_url} carries it. */
    static JsonObject ephemeral(Message message) {
        JsonObject body = new JsonObject();
        body.addProperty("response_type", "ephemeral");
        body.addProperty("text", message.text());
        if (!message.blocks().isEmpty()) {
            body.add("blocks", GSON.toJsonTree(message.blocks()));
        }
        return body;
    }

    private static String body(Message message, boolean replaceOriginal) {
        JsonObject body = ephemeral(message);
        body.addProperty("replace_original", replaceOriginal);
        return body.toString();
    }

    private boolean post(String responseUrl, String body) {
        try (Response response = clients.ordinary().getHttpClient().postJsonBody(responseUrl, body)) {
            String error = error(response.body());
            if (!response.isSuccessful()) {
                throw SlackFaults.ofStatus(METHOD, response, error, null);
            }
            if (error != null) {
                throw new SlackFault(SlackFault.Kind.REFUSED, METHOD, error, null, null);
            }
            return true;
        } catch (IOException | IllegalArgumentException e) {
            throw SlackFaults.of(METHOD, e);
        }
    }

    /** Slack answers with a bare {@code ok}, or with JSON that names what it did not like. */
    private static @Nullable String error(@Nullable ResponseBody answer) throws IOException {
        try {
            return answer != null
                            && JsonParser.parseString(answer.string()) instanceof JsonObject json
                            && json.has("error")
                    ? json.get("error").getAsString()
                    : null;
        } catch (JsonParseException e) {
            return null;
        }
    }
}
