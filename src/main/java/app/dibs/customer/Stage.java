package app.dibs.customer;

/**
 * A step in a pipeline.
 *
 * @param probability of a deal that comes to it, in percent
 */
public record Stage(long id, String name, int probability) {}
