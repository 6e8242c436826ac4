package app.dibs.customer;

/** Where a deal is in its pipeline. */
public record Place(long pipeline, String pipelineName, long stage, String stageName) {
    /** A stage of a pipeline. */
    public static Place of(Pipeline pipeline, Stage stage) {
        return new Place(pipeline.id(), pipeline.name(), stage.id(), stage.name());
    }
}
