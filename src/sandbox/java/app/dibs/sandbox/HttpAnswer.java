package app.dibs.sandbox;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What goes out for a request.
 *
 * @param status the HTTP status
 * @param type the content type
 * @param body the body
 * @param headers further headers
 * @param lost whether the connection breaks instead of answering
 */
record HttpAnswer(int status, String type, Bytes body, Map<String, String> headers, boolean lost) {
    static HttpAnswer json(int status, JsonNode json) {
        return new HttpAnswer(status, "application/json; charset=utf-8", Bytes.of(Json.write(json)), Map.of(), false);
    }

    static HttpAnswer text(int status, String text) {
        return new HttpAnswer(status, "text/plain; charset=utf-8", Bytes.of(text), Map.of(), false);
    }

    static HttpAnswer bytes(String type, Bytes body) {
        return new HttpAnswer(200, type, body, Map.of(), false);
    }

    static HttpAnswer broken() {
        return new HttpAnswer(0, "", Bytes.NONE, Map.of(), true);
    }

    String bodyText() {
        return body.text();
    }

    HttpAnswer with(String name, String value) {
        return new HttpAnswer(status, type, body, Map.of(name, value), lost);
    }
}
