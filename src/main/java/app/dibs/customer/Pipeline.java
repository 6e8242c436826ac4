package app.dibs.customer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The stages that a deal goes through, in their order; at least one.
 *
 * @param version counts the changes of it and of its stages
 */
public record Pipeline(long id, int version, String name, List<Stage> stages) {
    /** Keeps a copy of the stages. */
    public Pipeline {
        stages = List.copyOf(stages);
    }

    /** One that nobody has changed. */
    public Pipeline(long id, String name, List<Stage> stages) {
        this(id, 1, name, stages);
    }

    /** The stage with this id. */
    public Optional<Stage> stage(long stage) {
        return stages.stream().filter(one -> one.id() == stage).findFirst();
    }

    /** The stage of this name, upper and lower case alike. */
    public Optional<Stage> named(String stage) {
        return stages.stream()
                .filter(one -> one.name().equalsIgnoreCase(stage.strip()))
                .findFirst();
    }

    /** The ids of the stages in the order that they have once this one is a place further up, or down. */
    List<Long> shifted(long stage, boolean up) {
        return shifted(stages.stream().map(Stage::id).toList(), stage, up);
    }

    /** These with one of them a place further up or down; as they are where it is the first or last already. */
    static List<Long> shifted(List<Long> ids, long id, boolean up) {
        int at = ids.indexOf(id);
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= ids.size()) {
            return ids;
        }
        List<Long> shifted = new ArrayList<>(ids);
        Collections.swap(shifted, at, to);
        return List.copyOf(shifted);
    }

    /** What stands at the same place in {@code ids}, counted from one. */
    static Short[] places(List<Long> ids) {
        return IntStream.rangeClosed(1, ids.size())
                .mapToObj(place -> (short) place)
                .toArray(Short[]::new);
    }
}
