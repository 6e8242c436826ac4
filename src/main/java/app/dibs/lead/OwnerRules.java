package app.dibs.lead;

import app.dibs.slack.TeamId;
import app.dibs.slack.UserId;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Who gets a lead that nobody owns; a bean of the journey that knows the rules. */
public interface OwnerRules {
    /**
     * Whose turn it is. Runs in the transaction that gives the lead; whoever asks for the same rule waits until it ends.
     *
     * @param except whom it may not be
     * @return empty where the lead stays in the pool
     */
    Mono<Given> next(TeamId team, LeadFacts lead, Set<UserId> except);

    /** That one has got the lead: it was their turn. */
    Mono<Void> gave(Given given, Lead lead);

    /**
     * Somebody whose turn it is.
     *
     * @param why {@code by the rule “Events”: it was Ben Carter's turn}; plain text
     * @param rule its id
     */
    record Given(Owner owner, String why, long rule) {}
}
