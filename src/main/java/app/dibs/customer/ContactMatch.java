package app.dibs.customer;

/** A contact that may be the one who is meant, and by what it is alike; {@link Saved.By#NAME} is no more than a hint. */
public record ContactMatch(Contact contact, Saved.By by) {
    /** Whether the two must not both be, but where the workspace allows it. */
    public boolean isExact() {
        return by != Saved.By.NAME;
    }
}
