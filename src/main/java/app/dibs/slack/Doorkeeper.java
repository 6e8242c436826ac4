package app.dibs.slack;

import java.util.Optional;

/** May turn an interaction away before its handler sees it; all beans of this type are asked, in their order. */
public interface Doorkeeper {
    /** What the person reads instead; empty where the interaction may pass. Decided from what is at hand, at once. */
    Optional<Message> refusal(Interaction interaction);
}
