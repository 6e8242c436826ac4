package app.dibs.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A place in a JSON document and the checks that can be made of it. Faults are collected with the place's JSON pointer
 * in the words that Slack uses, so that whoever reads one knows where to look.
 */
final class Spot {
    final JsonNode node;
    private final String pointer;
    private final List<String> faults;

    private Spot(JsonNode node, String pointer, List<String> faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    static Spot root(JsonNode node, String pointer) {
        return new Spot(node, pointer, new ArrayList<>());
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void fault(String message) {
        faults.add(message + " [json-pointer:" + (pointer.isEmpty() ? "/" : pointer) + "]");
    }

    void check(boolean holds, String message) {
        if (!holds) {
            fault(message);
        }
    }

    Spot at(String field) {
        return new Spot(node.path(field), pointer + "/" + field, faults);
    }

    boolean has(String field) {
        return Json.has(node, field);
    }

    String type() {
        return Json.text(node, "type");
    }

    String text(String field) {
        return Json.text(node, field);
    }

    /** Whether it is an object; a fault when it is not. */
    boolean isObject() {
        check(node.isObject(), "must be an object");
        return node.isObject();
    }

    /** Refuses fields that are not named. */
    void only(String... fields) {
        Set<String> known = Set.of(fields);
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault("unknown field: " + name));
    }

    /** A required text of one to so many characters. */
    void needText(String field, int max) {
        if (has(field)) {
            optionalText(field, max);
        } else {
            fault("missing required field: " + field);
        }
    }

    /** A text of one to so many characters, when there is one. */
    void optionalText(String field, int max) {
        if (has(field)) {
            Spot value = at(field);
            if (!value.node.isString()) {
                value.fault("must be a string");
                return;
            }
            int length = value.node.asString("").length();
            value.check(length > 0, "must be more than 0 characters");
            value.check(length <= max, "must be less than " + (max + 1) + " characters");
        }
    }

    /** A text that may be empty. */
    void optionalTextOrEmpty(String field, int max) {
        if (has(field) && !text(field).isEmpty()) {
            optionalText(field, max);
        }
    }

    void optionalFlag(String... fields) {
        for (String field : fields) {
            if (has(field)) {
                at(field).check(node.path(field).isBoolean(), "must be a boolean");
            }
        }
    }

    void optionalNumber(String field, long min, long max) {
        if (has(field)) {
            JsonNode value = node.path(field);
            boolean fits = value.isIntegralNumber() && value.asLong() >= min && value.asLong() <= max;
            at(field).check(fits, "must be an integer from " + min + " to " + max);
        }
    }

    void optionalOneOf(String field, String... values) {
        if (has(field)) {
            at(field).check(List.of(values).contains(text(field)), "must be one of " + List.of(values));
        }
    }

    void optionalMatch(String field, Pattern pattern, String form) {
        if (has(field)) {
            at(field).check(pattern.matcher(text(field)).matches(), "must have the form " + form);
        }
    }

    /** The spots of a required array of so many elements. */
    List<Spot> needList(String field, int min, int max) {
        if (!node.path(field).isArray()) {
            fault("missing required field: " + field);
            return List.of();
        }
        Spot list = at(field);
        int size = list.node.size();
        list.check(size >= min, "no fewer than " + min + " items allowed");
        list.check(size <= max, "no more than " + max + " items allowed");
        return list.each();
    }

    /** The spots of an array of so many elements, when there is one. */
    List<Spot> optionalList(String field, int min, int max) {
        return has(field) ? needList(field, min, max) : List.of();
    }

    List<Spot> each() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            spots.add(new Spot(node.path(i), pointer + "/" + i, faults));
        }
        return spots;
    }
}
