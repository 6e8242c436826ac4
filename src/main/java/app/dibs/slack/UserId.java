package app.dibs.slack;

/** A member of a Slack workspace ({@code U…} or {@code W…}). */
public record UserId(String value) {
    /** The words that Slack shows as the person's name, linked to the profile. */
    public String mention() {
        return "<@" + value + ">";
    }

    @Override
    public String toString() {
        return value;
    }
}
