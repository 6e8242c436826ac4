package app.dibs.sandbox;

import java.time.Duration;

/** A way to reach the bot. */
interface BotLink {
    /** Tells the bot something and waits for its answer, no longer than given. */
    Reply tell(Outgoing outgoing, Duration atMost);
}
