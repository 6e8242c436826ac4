package app.dibs.slack;

/** A Slack workspace ({@code T…}); also the key that every table of ours starts with. */
public record TeamId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
