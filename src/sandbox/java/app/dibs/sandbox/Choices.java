package app.dibs.sandbox;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether what a person did to an element can be done to it. */
final class Choices {
    private Choices() {}

    /** Refuses an option that the element does not have, or another kind of element. */
    static void check(Blocks.Place place, JsonNode done) {
        String said = Json.text(done, "type");
        if (!said.isEmpty() && !said.equals(place.type())) {
            throw new NoSuchThing("That is a " + place.type() + ", not a " + said + ".");
        }
        boolean ownOptions = Json.has(place.element(), "options") || Json.has(place.element(), "option_groups");
        if (ownOptions) {
            List<String> values = options(place.element()).stream()
                    .map(option -> Json.text(option, "value"))
                    .toList();
            List<JsonNode> chosen = new ArrayList<>(Json.list(done.path("selected_options")));
            if (Json.has(done, "selected_option")) {
                chosen.add(done.path("selected_option"));
            }
            for (JsonNode option : chosen) {
                if (!values.contains(Json.text(option, "value"))) {
                    throw new NoSuchThing("There is no such option.");
                }
            }
        }
    }

    /** All options of an element, those in groups too. */
    static List<JsonNode> options(JsonNode element) {
        List<JsonNode> options = new ArrayList<>(Json.list(element.path("options")));
        Json.list(element.path("option_groups")).forEach(group -> options.addAll(Json.list(group.path("options"))));
        return options;
    }
}
