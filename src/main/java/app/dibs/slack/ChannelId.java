package app.dibs.slack;

/** A conversation: a channel ({@code C…}, {@code G…}) or a direct message ({@code D…}). */
public record ChannelId(String value) {
    /** The words that Slack shows as the channel's name, linked to it. */
    public String mention() {
        return "<#" + value + ">";
    }

    @Override
    public String toString() {
        return value;
    }
}
