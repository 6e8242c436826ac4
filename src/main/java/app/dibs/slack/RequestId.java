package app.dibs.slack;

/**
 * What makes one act of a person that act, however often Slack delivers it: the trigger id of a click or command, the
 * view id and hash of a submission, the event id of an event.
 */
public record RequestId(String value) {}
