package app.dibs.stages;

import app.dibs.customer.Pipeline;
import app.dibs.customer.PipelineSettings.Seen;
import app.dibs.customer.Stage;

/**
 * A pipeline as the admin saw it, or a stage of it, as menus and forms carry it: {@code 7:3:12}.
 *
 * @param stage 0 where the pipeline itself is meant
 */
record Target(long pipeline, int version, long stage) {
    /** A pipeline that is not there yet. */
    static final Target NEW = new Target(0, 0, 0);

    static Target of(Pipeline pipeline) {
        return new Target(pipeline.id(), pipeline.version(), 0);
    }

    static Target of(Pipeline pipeline, Stage stage) {
        return new Target(pipeline.id(), pipeline.version(), stage.id());
    }

    static Target read(String value) {
        String[] parts = value.split(":", -1);
        return new Target(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    /** The same in the pipeline as it is now. */
    Target in(Pipeline now) {
        return new Target(pipeline, now.version(), stage);
    }

    boolean isStage() {
        return stage != 0;
    }

    Seen seen() {
        return new Seen(pipeline, version);
    }

    @Override
    public String toString() {
        return pipeline + ":" + version + ":" + stage;
    }
}
