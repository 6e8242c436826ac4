package app.dibs.sandbox;

import java.time.Instant;

/**
 * A rule of Slack that the bot broke.
 *
 * @param at when, by the system's time
 * @param where the method or the request that was answered
 * @param what the rule, with the JSON pointer of the place where there is one
 */
public record Violation(Instant at, String where, String what) {}
