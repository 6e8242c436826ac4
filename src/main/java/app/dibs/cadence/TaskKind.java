package app.dibs.cadence;

import java.util.Locale;

/** What a step asks for. */
public enum TaskKind {
    CALL("Call", "📞"),
    EMAIL("E-mail", "✉️"),
    MESSAGE("Message", "💬"),
    TASK("Task", "📌");

    private final String label;
    private final String sign;

    TaskKind(String label, String sign) {
        this.label = label;
        this.sign = sign;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** {@code 📞 Call}. */
    public String signed() {
        return sign + " " + label;
    }

    /** As it is kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}. */
    public static TaskKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
