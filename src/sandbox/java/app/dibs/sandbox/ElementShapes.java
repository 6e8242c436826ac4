package app.dibs.sandbox;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Slack's rules for the elements that people act on. */
final class ElementShapes {
    private static final Pattern DATE = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final int PLACEHOLDER = 150;

    private static final Set<String> SELECTS =
            Set.of("static_select", "external_select", "users_select", "conversations_select", "channels_select");
    private static final Set<String> MULTI_SELECTS = Set.of(
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    private static final Set<String> TYPED = Set.of(
            "plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input");

    private ElementShapes() {}

    /** An element beside the text of a section. */
    static void accessory(Spot element, Surface surface) {
        String type = element.type();
        element.check(
                Set.of("button", "image", "overflow", "datepicker", "timepicker", "checkboxes", "radio_buttons")
                                .contains(type)
                        || SELECTS.contains(type)
                        || MULTI_SELECTS.contains(type),
                "element of type " + type + " is not allowed as an accessory of a section");
        element(element, surface, false);
    }

    /** An element in a row of actions. */
    static void inActions(Spot element, Surface surface) {
        String type = element.type();
        element.check(
                Set.of(
                                        "button",
                                        "overflow",
                                        "datepicker",
                                        "timepicker",
                                        "datetimepicker",
                                        "checkboxes",
                                        "radio_buttons")
                                .contains(type)
                        || SELECTS.contains(type),
                "element of type " + type + " is not allowed in actions");
        element(element, surface, false);
    }

    /** The element of an input block. */
    static void inInput(Spot element, Surface surface) {
        String type = element.type();
        element.check(
                Set.of("datepicker", "timepicker", "datetimepicker", "checkboxes", "radio_buttons")
                                .contains(type)
                        || SELECTS.contains(type)
                        || MULTI_SELECTS.contains(type)
                        || TYPED.contains(type),
                "element of type " + type + " is not allowed in an input");
        element.check(
                surface == Surface.MODAL || !"file_input".equals(type), "a file_input is allowed in a modal only");
        element(element, surface, true);
    }

    private static void element(Spot element, Surface surface, boolean input) {
        if (!element.isObject()) {
            return;
        }
        String type = element.type();
        if (!"image".equals(type)) {
            element.optionalText("action_id", 255);
        }
        if (element.has("confirm")) {
            element.check(!input, "confirm is not allowed in an input");
            TextShapes.optionalConfirm(element);
        }
        switch (type) {
            case "button" -> button(element);
            case "image" -> MediaShapes.imageElement(element);
            case "overflow" -> overflow(element);
            case "datepicker", "timepicker", "datetimepicker" -> picker(element, type);
            case "checkboxes", "radio_buttons" -> ticks(element, type);
            case "plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input" ->
                InputShapes.typed(element, type);
            case "file_input" -> InputShapes.files(element);
            default -> {
                if (SELECTS.contains(type) || MULTI_SELECTS.contains(type)) {
                    SelectShapes.select(element, type, surface, input);
                } else {
                    element.fault("unknown element type: " + type);
                }
            }
        }
    }

    private static void button(Spot button) {
        button.only("type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label");
        TextShapes.needPlain(button, "text", 75);
        button.optionalText("url", 3000);
        button.optionalText("value", 2000);
        button.optionalOneOf("style", "primary", "danger");
        button.optionalText("accessibility_label", 75);
    }

    private static void overflow(Spot overflow) {
        overflow.only("type", "action_id", "options", "confirm");
        OptionShapes.options(overflow, 5, false);
    }

    private static void picker(Spot picker, String type) {
        switch (type) {
            case "datepicker" -> {
                picker.only("type", "action_id", "initial_date", "confirm", "focus_on_load", "placeholder");
                picker.optionalMatch("initial_date", DATE, "YYYY-MM-DD");
            }
            case "timepicker" -> {
                picker.only("type", "action_id", "initial_time", "confirm", "focus_on_load", "placeholder", "timezone");
                picker.optionalMatch("initial_time", TIME, "HH:mm");
            }
            default -> {
                picker.only("type", "action_id", "initial_date_time", "confirm", "focus_on_load");
                picker.optionalNumber("initial_date_time", 1_000_000_000L, 9_999_999_999L);
            }
        }
        picker.optionalFlag("focus_on_load");
        TextShapes.optionalPlain(picker, "placeholder", PLACEHOLDER);
    }

    private static void ticks(Spot ticks, String type) {
        boolean several = "checkboxes".equals(type);
        ticks.only(
                "type",
                "action_id",
                "options",
                several ? "initial_options" : "initial_option",
                "confirm",
                "focus_on_load");
        List<JsonNode> options = OptionShapes.options(ticks, 10, true);
        OptionShapes.initial(ticks, options);
        ticks.optionalFlag("focus_on_load");
    }
}
