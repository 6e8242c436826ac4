package app.dibs.lead;

import java.util.Locale;

/** Where a lead stands. Converted is reached only by converting. */
public enum Status {
    NEW("New"),
    CONTACTED("Contacted"),
    QUALIFIED("Qualified"),
    LOST("Lost"),
    CONVERTED("Converted");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** The word that people read. */
    public String label() {
        return label;
    }

    /** Whether there is work to do on it. */
    public boolean isOpen() {
        return this == NEW || this == CONTACTED || this == QUALIFIED;
    }

    /** The word by which the database and the filter language know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this word; fails for any other. */
    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
