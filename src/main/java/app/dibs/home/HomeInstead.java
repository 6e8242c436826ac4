package app.dibs.home;

import app.dibs.slack.Message;
import app.dibs.workspace.Member;
import java.util.Optional;

/** What must happen before a Home tab has anything to show; a bean of the journey that knows of it. */
public interface HomeInstead {
    /** What this reader sees instead of leads; empty where nothing is in the way. Decided from what is at hand. */
    Optional<Message> of(Member reader);
}
