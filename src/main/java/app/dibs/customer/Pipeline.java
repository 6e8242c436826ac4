package app.dibs.customer;

import java.util.List;
import java.util.Optional;

/** The stages that a deal goes through, in their order; at least one. */
public record Pipeline(long id, String name, List<Stage> stages) {
    /** Keeps a copy of the stages. */
    public Pipeline {
        stages = List.copyOf(stages);
    }

    /** The stage with this id. */
    public Optional<Stage> stage(long stage) {
        return stages.stream().filter(one -> one.id() == stage).findFirst();
    }
}
