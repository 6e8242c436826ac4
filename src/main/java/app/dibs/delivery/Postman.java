package app.dibs.delivery;

import app.dibs.slack.TeamId;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox. */
@Component
class Postman {
    /** There may be something to send in this workspace. */
    void wake(TeamId team) {}
}
