package app.dibs.sandbox;

import java.util.ArrayList;
import java.util.List;

/** Slack's rules for fields that people type into. */
final class InputShapes {
    private static final int TYPED = 3000;

    private InputShapes() {}

    static void typed(Spot field, String type) {
        List<String> known = new ArrayList<>(List.of(
                "type", "action_id", "initial_value", "placeholder", "dispatch_action_config", "focus_on_load"));
        switch (type) {
            case "plain_text_input" -> {
                known.addAll(List.of("multiline", "min_length", "max_length"));
                plainText(field);
            }
            case "number_input" -> {
                known.addAll(List.of("is_decimal_allowed", "min_value", "max_value"));
                field.check(field.has("is_decimal_allowed"), "missing required field: is_decimal_allowed");
                field.optionalFlag("is_decimal_allowed");
                field.optionalTextOrEmpty("initial_value", TYPED);
            }
            case "rich_text_input" -> {}
            default -> field.optionalTextOrEmpty("initial_value", TYPED);
        }
        field.only(known.toArray(String[]::new));
        field.optionalFlag("focus_on_load");
        TextShapes.optionalPlain(field, "placeholder", 150);
        dispatch(field);
    }

    static void files(Spot field) {
        field.only("type", "action_id", "filetypes", "max_files");
        field.optionalNumber("max_files", 1, 10);
        field.optionalList("filetypes", 1, 100);
    }

    private static void plainText(Spot field) {
        field.optionalFlag("multiline");
        field.optionalNumber("min_length", 0, TYPED);
        field.optionalNumber("max_length", 1, TYPED);
        field.optionalTextOrEmpty("initial_value", field.node.path("max_length").asInt(TYPED));
        field.check(
                field.node.path("min_length").asInt(0)
                        <= field.node.path("max_length").asInt(TYPED),
                "min_length must not exceed max_length");
    }

    private static void dispatch(Spot field) {
        if (field.has("dispatch_action_config")) {
            Spot dispatch = field.at("dispatch_action_config");
            dispatch.only("trigger_actions_on");
            for (Spot moment : dispatch.needList("trigger_actions_on", 1, 2)) {
                moment.check(
                        List.of("on_enter_pressed", "on_character_entered").contains(moment.node.asString("")),
                        "must be on_enter_pressed or on_character_entered");
            }
        }
    }
}
