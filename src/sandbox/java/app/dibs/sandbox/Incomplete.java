package app.dibs.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Slack itself asks of a form before the bot hears of it. */
final class Incomplete {
    static final String REQUIRED = "Please complete this required field.";

    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private Incomplete() {}

    /** The fields that cannot be sent as they are, by block. */
    static Map<String, String> in(OpenView view) {
        Map<String, String> errors = new LinkedHashMap<>();
        JsonNode values = view.values();
        Blocks.elements(view.body.path("blocks")).stream()
                .filter(Blocks.Place::isInput)
                .forEach(place -> {
                    JsonNode value = values.path(place.blockId()).path(place.actionId());
                    String error = error(place, value);
                    if (error != null) {
                        errors.put(place.blockId(), error);
                    }
                });
        return errors;
    }

    private static @Nullable String error(Blocks.Place place, JsonNode value) {
        if (isEmpty(value)) {
            return Json.flag(place.block(), "optional") ? null : REQUIRED;
        }
        String text = Json.text(value, "value");
        return switch (place.type()) {
            case "plain_text_input" -> length(place.element(), text);
            case "email_text_input" -> MAIL.matcher(text).matches() ? null : "Please enter a valid email address.";
            case "url_text_input" -> LINK.matcher(text).matches() ? null : "Please enter a valid URL.";
            case "number_input" -> number(place.element(), text);
            default -> null;
        };
    }

    private static boolean isEmpty(JsonNode value) {
        return value.propertyStream()
                .filter(field -> !field.getKey().equals("type"))
                .allMatch(field -> field.getValue().isNull()
                        || (field.getValue().isArray() && field.getValue().isEmpty())
                        || (field.getValue().isString()
                                && field.getValue().asString("").isEmpty()));
    }

    private static @Nullable String length(JsonNode element, String text) {
        int min = element.path("min_length").asInt(0);
        int max = element.path("max_length").asInt(3000);
        if (text.length() < min) {
            return "Please enter at least " + min + " characters.";
        }
        return text.length() > max ? "Please enter no more than " + max + " characters." : null;
    }

    private static @Nullable String number(JsonNode element, String text) {
        boolean decimals = Json.flag(element, "is_decimal_allowed");
        if (!text.matches(decimals ? "-?\\d+(\\.\\d+)?" : "-?\\d+")) {
            return decimals ? "Please enter a valid number." : "Please enter a valid whole number.";
        }
        double number = Double.parseDouble(text);
        boolean tooLow = Json.has(element, "min_value") && number < Double.parseDouble(Json.text(element, "min_value"));
        boolean tooHigh =
                Json.has(element, "max_value") && number > Double.parseDouble(Json.text(element, "max_value"));
        return tooLow || tooHigh ? "Please enter a number in the allowed range." : null;
    }
}
