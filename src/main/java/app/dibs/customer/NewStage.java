package app.dibs.customer;

/**
 * A stage as an admin wants it.
 *
 * @param probability of a deal that comes to it, in percent, 0 to 100
 */
public record NewStage(String name, int probability) {}
