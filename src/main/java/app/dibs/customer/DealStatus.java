package app.dibs.customer;

import java.util.Locale;

/** How a deal stands. */
public enum DealStatus {
    OPEN("Open"),
    WON("Won"),
    LOST("Lost");

    private final String label;

    DealStatus(String label) {
        this.label = label;
    }

    /** The word that people read. */
    public String label() {
        return label;
    }

    /** The word by which the database knows it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How probable a deal is, in percent, as long as nobody says otherwise: as its stage says, until it has ended. */
    public int probability(int ofStage) {
        return switch (this) {
            case OPEN -> ofStage;
            case WON -> 100;
            case LOST -> 0;
        };
    }

    /** The status with this word; fails for any other. */
    public static DealStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
