package app.dibs.card;

/**
 * Something to choose from a lead's menu.
 *
 * @param actionId the route, and behind {@code #} a value for it
 * @param label in at most 75 characters
 * @param place where it stands in the menu; the lower is further up
 */
public record MenuEntry(String actionId, String label, int place) {}
