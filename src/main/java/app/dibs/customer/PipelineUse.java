package app.dibs.customer;

import java.util.Map;

/** A pipeline with how many deals are at each of its stages. */
public record PipelineUse(Pipeline pipeline, Map<Long, Deals> byStage) {
    /** Keeps a copy. */
    public PipelineUse {
        byStage = Map.copyOf(byStage);
    }

    /**
     * How many deals.
     *
     * @param live open, won and lost ones
     */
    public record Deals(long live, long inTrash) {
        static final Deals NONE = new Deals(0, 0);

        /** All of them. */
        public long all() {
            return live + inTrash;
        }

        Deals plus(Deals other) {
            return new Deals(live + other.live, inTrash + other.inTrash);
        }
    }

    /** Those at a stage. */
    public Deals at(long stage) {
        return byStage.getOrDefault(stage, Deals.NONE);
    }

    /** Those at all of its stages. */
    public Deals all() {
        return byStage.values().stream().reduce(Deals.NONE, Deals::plus);
    }
}
