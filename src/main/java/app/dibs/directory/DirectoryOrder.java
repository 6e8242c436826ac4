package app.dibs.directory;

import app.dibs.customer.CustomerNumber.Kind;

/** The order of a list; those that are alike in it stand in the order of their numbers. */
enum DirectoryOrder {
    NEWEST("Newest first", "x.number", "bigint", false),
    NAME("Name", "lower(x.name)", "text", true),
    TOUCHED("Last touched", "x.touched_at", "timestamptz", false),
    VALUE("Highest value", "coalesce(x.value, -1)", "numeric", false),
    CLOSE("Expected close", "coalesce(x.expected_close, date '9999-12-31')", "date", true);

    private final String label;
    private final String key;
    private final String type;
    private final boolean ascending;

    DirectoryOrder(String label, String key, String type, boolean ascending) {
        this.label = label;
        this.key = key;
        this.type = type;
        this.ascending = ascending;
    }

    String label() {
        return label;
    }

    /** Whether these can be sorted so. */
    boolean isFor(Kind kind) {
        return kind == Kind.DEAL || (this != VALUE && this != CLOSE);
    }

    /** What is sorted by, of a row {@code x}. */
    String key() {
        return key;
    }

    boolean isAscending() {
        return ascending;
    }

    /** That a row lies beyond the place {@code :key}, {@code :number}. */
    String beyond(boolean up) {
        return "(%s, x.number) %s (cast(:key as %s), :number)".formatted(key, up ? ">" : "<", type);
    }
}
