package app.dibs.lead;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Tables of the different names of numbered things. */
final class Names {
    private Names() {}

    /** A line for each thing, counted from 1, with its names parted by spaces. */
    static <T> Map<String, T> of(String lines, IntFunction<T> numbered) {
        var names = new HashMap<String, T>();
        for (var line : lines.lines().toList()) {
            var thing = numbered.apply(
                    Math.toIntExact(names.values().stream().distinct().count()) + 1);
            List.of(line.split(" ", -1)).forEach(name -> names.put(name, thing));
        }
        return Map.copyOf(names);
    }
}
