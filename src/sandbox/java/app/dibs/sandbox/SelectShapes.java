package app.dibs.sandbox;

import java.util.ArrayList;
import java.util.List;

/** Slack's rules for menus that choose one or several things. */
final class SelectShapes {
    private SelectShapes() {}

    static void select(Spot select, String type, Surface surface, boolean input) {
        boolean several = type.startsWith("multi_");
        List<String> known = new ArrayList<>(List.of("type", "action_id", "placeholder", "confirm", "focus_on_load"));
        if (several) {
            known.add("max_selected_items");
            select.optionalNumber("max_selected_items", 1, 1000);
        }
        switch (several ? type.substring("multi_".length()) : type) {
            case "static_select" -> {
                known.addAll(List.of("options", "option_groups", several ? "initial_options" : "initial_option"));
                OptionShapes.initial(select, OptionShapes.menu(select));
            }
            case "external_select" -> {
                known.addAll(List.of("min_query_length", several ? "initial_options" : "initial_option"));
                select.optionalNumber("min_query_length", 0, 1000);
                external(select);
            }
            case "users_select" -> known.add(several ? "initial_users" : "initial_user");
            case "conversations_select" -> {
                known.addAll(List.of(
                        several ? "initial_conversations" : "initial_conversation",
                        "default_to_current_conversation",
                        "filter"));
                filter(select);
                responseUrl(select, known, several, surface, input);
            }
            default -> {
                known.add(several ? "initial_channels" : "initial_channel");
                responseUrl(select, known, several, surface, input);
            }
        }
        select.only(known.toArray(String[]::new));
        select.optionalFlag("focus_on_load");
        TextShapes.optionalPlain(select, "placeholder", 150);
    }

    private static void external(Spot select) {
        if (select.has("initial_option")) {
            OptionShapes.option(select.at("initial_option"), false);
        }
        select.optionalList("initial_options", 1, 100).forEach(option -> OptionShapes.option(option, false));
    }

    private static void filter(Spot select) {
        if (select.has("filter")) {
            Spot filter = select.at("filter");
            filter.only("include", "exclude_external_shared_channels", "exclude_bot_users");
            for (Spot kind : filter.optionalList("include", 1, 4)) {
                kind.check(
                        List.of("im", "mpim", "private", "public").contains(kind.node.asString("")),
                        "must be one of im, mpim, private, public");
            }
            filter.optionalFlag("exclude_external_shared_channels", "exclude_bot_users");
        }
    }

    /** Slack knows it in an input of a modal; the sandbox has no response_url for a submission. */
    private static void responseUrl(Spot select, List<String> known, boolean several, Surface surface, boolean input) {
        if (!several) {
            known.add("response_url_enabled");
            boolean allowed = surface == Surface.MODAL && input;
            select.check(
                    allowed || !select.has("response_url_enabled"),
                    "response_url_enabled is allowed in an input of a modal only");
            select.check(!Json.flag(select.node, "response_url_enabled"), "the sandbox has no response_url here");
        }
    }
}
