package app.dibs.customer;

/** What became of the wish to change a pipeline or its stages. Where it was not done, nothing changed. */
public sealed interface PipelineSaved {
    /**
     * It was done.
     *
     * @param moved how many deals came to another stage by it, those in the trash included
     */
    record Done(long moved) implements PipelineSaved {}

    /** Somebody changed or deleted it since the admin saw it. */
    record Changed() implements PipelineSaved {}

    /** Another one has this name, upper and lower case alike. */
    record NameTaken(String name) implements PipelineSaved {}

    /** It is the last one, and there must be one. */
    record Last() implements PipelineSaved {}

    /** There are as many as there can be. */
    record TooMany(int most) implements PipelineSaved {}

    /** Deals are there, and nobody said where they go. */
    record Occupied(long deals) implements PipelineSaved {}
}
