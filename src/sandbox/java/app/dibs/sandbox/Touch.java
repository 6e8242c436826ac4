package app.dibs.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the elements that a person means by their words, and uses them; the same for messages, modals and Home. */
final class Touch {
    private static final int TRIES = 3;

    private final Sight sight;
    private final Surface surface;
    private final @Nullable String row;

    /** Something with blocks on which a person can act. */
    interface Surface {
        /** What it is called in a failure. */
        String name();

        /** The blocks as they stand now, none when it is gone; called under the lock. */
        JsonNode blocks();

        /** Uses the element. */
        void act(Blocks.Place place, ObjectNode done);

        /** The options of an external menu for what was typed. */
        ObjectNode load(Blocks.Place place, String typed);
    }

    /** What was found: the element, and what is done to it. */
    private record Found(Blocks.Place place, ObjectNode done) {}

    Touch(Sight sight, Surface surface, @Nullable String row) {
        this.sight = sight;
        this.surface = surface;
        this.row = row;
    }

    Touch near(String text) {
        return new Touch(sight, surface, text);
    }

    /** A button by its words, or an option of an overflow menu or radio group by its words. */
    void clicks(String words) {
        use("[" + words + "]", place -> switch (place.type()) {
            case "button", "icon_button" ->
                said(place.element().path("text")).equals(words) ? Optional.of(Json.object()) : Optional.empty();
            case "overflow", "radio_buttons" -> option(place, words);
            default -> Optional.empty();
        });
    }

    /** An option of the menu that is known by its placeholder, label or action id. */
    void picks(String menu, String option) {
        Blocks.Place place = sight.awaits(
                "a menu " + menu + " in " + surface.name(),
                () -> places().stream()
                        .filter(candidate -> isCalled(candidate, menu))
                        .findFirst());
        if (place.type().equals("external_select")) {
            surface.act(place, Json.object().put("type", place.type()).set("selected_option", loaded(place, option)));
            return;
        }
        use(
                menu + " > " + option,
                candidate -> isCalled(candidate, menu) ? option(candidate, option) : Optional.empty());
    }

    void gives(String menu, String field, String value) {
        use(
                menu,
                place -> isCalled(place, menu) && ViewFields.holds(place.type(), field)
                        ? Optional.of(Json.object().put(field, value))
                        : Optional.empty());
    }

    /** The option of an external menu with these words, asked from the bot. */
    JsonNode loaded(Blocks.Place place, String words) {
        ObjectNode answer = surface.load(place, words);
        List<JsonNode> options = Choices.options(answer);
        return options.stream()
                .filter(option -> said(option.path("text")).equals(words))
                .findFirst()
                .or(() -> options.stream()
                        .filter(option -> said(option.path("text")).contains(words))
                        .findFirst())
                .or(() -> options.stream()
                        .filter(option -> said(option.path("text")).equalsIgnoreCase(words))
                        .findFirst())
                .orElseThrow(() -> new AssertionError(
                        "The bot offers no option " + words + " but " + answer + "\n" + sight.screen()));
    }

    private void use(String what, Function<Blocks.Place, Optional<ObjectNode>> match) {
        for (int left = TRIES; ; left--) {
            Found found = find(what, match);
            try {
                surface.act(
                        found.place(), found.done().put("type", found.place().type()));
                return;
            } catch (NoSuchThing gone) {
                // The bot drew it anew between the look and the click; a person looks again.
                if (left == 1) {
                    throw gone;
                }
            }
        }
    }

    private Found find(String what, Function<Blocks.Place, Optional<ObjectNode>> match) {
        return sight.awaits(
                what + " in " + surface.name() + (row == null ? "" : " near " + row),
                () -> places().stream()
                        .flatMap(place -> match.apply(place).map(done -> new Found(place, done)).stream())
                        .findFirst());
    }

    /** The element whose placeholder, label, accessible label, chosen option or id are these words. */
    boolean isCalled(Blocks.Place place, String words) {
        JsonNode element = place.element();
        return said(element.path("placeholder")).equals(words)
                || said(place.block().path("label")).equals(words)
                || Json.text(element, "accessibility_label").equals(words)
                || said(element.path("initial_option").path("text")).equals(words)
                || place.actionId().equals(words)
                || ("section".equals(Json.text(place.block(), "type"))
                        && said(place.block().path("text")).equals(words));
    }

    private Optional<ObjectNode> option(Blocks.Place place, String words) {
        return Choices.options(place.element()).stream()
                .filter(option -> said(option.path("text")).equals(words))
                .findFirst()
                .map(option -> {
                    boolean several =
                            place.type().startsWith("multi_") || place.type().equals("checkboxes");
                    ObjectNode done = Json.object();
                    done.set(
                            several ? "selected_options" : "selected_option",
                            several ? Json.array(List.of(option)) : option.deepCopy());
                    return done;
                });
    }

    private String said(JsonNode text) {
        return sight.plain().text(text);
    }

    /** The elements, those of the row only when one is meant; called under the lock. */
    List<Blocks.Place> places() {
        JsonNode blocks = surface.blocks();
        if (row == null) {
            return Blocks.elements(blocks);
        }
        List<JsonNode> near = new ArrayList<>();
        Predicate<JsonNode> starts = block -> sight.plain().block(block).contains(row);
        boolean in = false;
        for (JsonNode block : Json.list(blocks)) {
            if (!in && near.isEmpty() && starts.test(block)) {
                in = true;
                near.add(block);
            } else if (in) {
                String type = Json.text(block, "type");
                in = !List.of("section", "divider", "header", "rich_text").contains(type);
                if (in) {
                    near.add(block);
                }
            }
        }
        return Blocks.elements(Json.array(near));
    }
}
