package app.dibs.sandbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of the Web API with its arguments, whether they came as a form or as JSON.
 *
 * @param method the method's name
 * @param token the token, empty when there is none
 * @param arguments the arguments; JSON within a form is still text
 */
record ApiCall(String method, String token, ObjectNode arguments) {
    /** Reads a request as Slack does: a form, or JSON, with the token in a header or among the arguments. */
    static ApiCall of(String method, HttpCall http) {
        ObjectNode arguments = Json.object();
        http.query().forEach(arguments::put);
        if (http.contentType().startsWith("application/json")) {
            ObjectNode body = Json.parseObject(http.text());
            if (body == null) {
                throw SlackError.rule("invalid_json");
            }
            arguments.setAll(body);
        } else if (http.isPost()) {
            Map<String, String> form = HttpCall.form(http.text());
            form.forEach(arguments::put);
        }
        String header = http.header("authorization");
        String token = header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : Json.text(arguments, "token");
        arguments.remove("token");
        return new ApiCall(method, token, arguments);
    }

    boolean has(String name) {
        return Json.has(arguments, name);
    }

    String text(String name) {
        return Json.text(arguments, name);
    }

    @Nullable
    String textOrNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    String required(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw SlackError.argument("missing required field: " + name + " [json-pointer:/" + name + "]");
        }
        return text;
    }

    boolean flag(String name) {
        String text = text(name);
        return text.equals("true") || text.equals("1");
    }

    int number(String name, int otherwise) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw SlackError.argument("must be a number [json-pointer:/" + name + "]");
        }
        return Integer.parseInt(text);
    }

    List<String> list(String name) {
        JsonNode value = arguments.path(name);
        if (value.isArray()) {
            return Json.list(value).stream().map(item -> item.asString("")).toList();
        }
        return Stream.of(text(name).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** An argument that is JSON, written out in a form or as it stands in a JSON body. */
    @Nullable
    JsonNode json(String name, String errorWhenUnreadable) {
        JsonNode value = arguments.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            return value;
        }
        try {
            return Json.parse(value.asString(""));
        } catch (JacksonException unreadable) {
            throw SlackError.rule(errorWhenUnreadable, List.of("is no JSON [json-pointer:/" + name + "]"));
        }
    }
}
