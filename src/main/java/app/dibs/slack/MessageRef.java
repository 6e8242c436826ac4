package app.dibs.slack;

/** Where a message stands: its conversation, and the timestamp that is its id there. */
public record MessageRef(ChannelId channel, String ts) {}
