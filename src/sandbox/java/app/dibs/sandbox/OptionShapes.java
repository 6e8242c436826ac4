package app.dibs.sandbox;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Slack's rules for the options of menus, checkboxes and radio buttons. */
final class OptionShapes {
    static final int MENU_OPTIONS = 100;

    private OptionShapes() {}

    /** Options or option groups of a menu; answers all options. */
    static List<JsonNode> menu(Spot element) {
        boolean options = element.has("options");
        boolean groups = element.has("option_groups");
        if (options == groups) {
            element.fault("exactly one of options and option_groups is required");
            return List.of();
        }
        if (options) {
            return options(element, MENU_OPTIONS, false);
        }
        List<JsonNode> all = new ArrayList<>();
        for (Spot group : element.needList("option_groups", 1, 100)) {
            group.only("label", "options");
            TextShapes.needPlain(group, "label", 75);
            all.addAll(options(group, MENU_OPTIONS, false));
        }
        return all;
    }

    /** The options of an element; those of checkboxes and radio buttons may be written in mrkdwn. */
    static List<JsonNode> options(Spot parent, int max, boolean mrkdwn) {
        List<JsonNode> all = new ArrayList<>();
        for (Spot option : parent.needList("options", 1, max)) {
            option(option, mrkdwn);
            all.add(option.node);
        }
        return all;
    }

    static void option(Spot option, boolean mrkdwn) {
        if (!option.isObject()) {
            return;
        }
        option.only("text", "value", "description", "url");
        if (!option.has("text")) {
            option.fault("missing required field: text");
        } else if (mrkdwn) {
            TextShapes.any(option.at("text"), 75);
        } else {
            TextShapes.plain(option.at("text"), 75);
        }
        option.needText("value", 150);
        if (option.has("description")) {
            if (mrkdwn) {
                TextShapes.any(option.at("description"), 75);
            } else {
                TextShapes.plain(option.at("description"), 75);
            }
        }
        option.optionalText("url", 3000);
    }

    /** The option that is chosen at first must be one of the options. */
    static void initial(Spot element, List<JsonNode> options) {
        if (element.has("initial_option")) {
            among(element.at("initial_option"), options);
        }
        List<Spot> several = element.optionalList("initial_options", 1, 100);
        several.forEach(chosen -> among(chosen, options));
    }

    private static void among(Spot chosen, List<JsonNode> options) {
        chosen.check(
                options.stream().anyMatch(option -> same(option, chosen.node)), "must be one of the provided options");
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return Json.text(one, "value").equals(Json.text(other, "value"))
                && Json.text(one.path("text"), "text").equals(Json.text(other.path("text"), "text"))
                && Json.text(one.path("description"), "text").equals(Json.text(other.path("description"), "text"));
    }
}
