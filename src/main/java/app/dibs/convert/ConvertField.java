package app.dibs.convert;

import java.util.Locale;

/** A field of one of the steps. */
enum ConvertField {
    /** Contact, deal or both. */
    WHAT("Create", Kind.CHOICE),
    /** What is done about a contact that may be the same one. */
    HOW("What to do", Kind.CHOICE),
    FIRST("First name", Kind.TEXT),
    LAST("Last name or company", Kind.TEXT),
    EMAIL("E-mail", Kind.TEXT),
    PHONE("Phone", Kind.TEXT),
    TAKE_NAME("Name", Kind.CHOICE),
    TAKE_EMAIL("E-mail of the contact", Kind.CHOICE),
    TAKE_PHONE("Phone of the contact", Kind.CHOICE),

    ACCOUNT("Account", Kind.CHOICE),
    /** Number and name, parted by a space. */
    EXISTING("Which account", Kind.CHOICE),
    ACCOUNT_NAME("Account name", Kind.TEXT),
    INDUSTRY("Industry", Kind.TEXT),
    WEBSITE("Website", Kind.TEXT),
    ACCOUNT_PHONE("Account phone", Kind.TEXT),
    ADDRESS("Address", Kind.TEXT),

    DEAL("Deal", Kind.TICK),
    DEAL_NAME("Deal name", Kind.TEXT),
    VALUE("Value", Kind.TEXT),
    PIPELINE("Pipeline", Kind.CHOICE),
    STAGE("Stage", Kind.CHOICE),
    STATUS("Status", Kind.CHOICE),
    REASON("Why it is lost", Kind.TEXT),
    CLOSE("Expected close", Kind.DATE),
    PROBABILITY("Probability in %", Kind.TEXT),

    /** What becomes of them; nothing where the lead has none. */
    TASKS("Open nurture tasks", Kind.CHOICE);

    /** How it is filled in. */
    enum Kind {
        TEXT,
        CHOICE,
        TICK,
        DATE
    }

    private final String label;
    private final Kind kind;

    ConvertField(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    String label() {
        return label;
    }

    Kind kind() {
        return kind;
    }

    /** By what a draft and a form know it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
