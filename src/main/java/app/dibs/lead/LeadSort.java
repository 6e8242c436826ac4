package app.dibs.lead;

/** The order of a list; leads that are alike in it stand in the order of their numbers. */
public enum LeadSort {
    NEWEST("Newest first", "newest", "l.created_at", "timestamptz", false),
    VALUE("Highest value", "value", "coalesce(l.value, -1)", "numeric", false),
    FOLLOW_UP("Follow-up", "follow-up", "coalesce(l.follow_up, date '9999-12-31')", "date", true),
    TOUCHED("Last touched", "touched", "l.touched_at", "timestamptz", false),
    UNTOUCHED("Longest untouched", "untouched", "l.touched_at", "timestamptz", true),
    NAME("Name", "name", "lower(l.name)", "text", true);

    private final String label;
    private final String word;
    private final String key;
    private final String type;
    private final boolean ascending;

    LeadSort(String label, String word, String key, String type, boolean ascending) {
        this.label = label;
        this.word = word;
        this.key = key;
        this.type = type;
        this.ascending = ascending;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** What people type. */
    public String word() {
        return word;
    }

    /** The SQL expression that the list is sorted by; an index begins with it. */
    String key() {
        return key;
    }

    /** The order as SQL, upwards or downwards. */
    String order(boolean up) {
        return "%s %s, l.number %2$s".formatted(key, up ? "asc" : "desc");
    }

    /** What stands beyond the place {@code :key}, {@code :number} in that order, as SQL. */
    String beyond(boolean up) {
        return "(%s, l.number) %s (cast(:key as %s), :number)".formatted(key, up ? ">" : "<", type);
    }

    boolean isAscending() {
        return ascending;
    }
}
