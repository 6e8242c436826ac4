package app.dibs.rotation;

import app.dibs.card.CardRemark;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadObserver;
import app.dibs.slack.Mrkdwn;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says on the card why a lead is whose it is, where a rule gave it. */
@Component
class GivenByRule implements CardRemark, LeadObserver {
    private final Rules rules;

    GivenByRule(Rules rules) {
        this.rules = rules;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Mono<Remark> of(Lead lead) {
        return lead.owner() == null || !lead.isOpen()
                ? Mono.empty()
                : rules.why(lead).map(why -> new Remark("Given " + Mrkdwn.escape(why, 300), List.of()));
    }

    /** Whoever gets it now gets it for another reason; if a rule gives it, that is said after this. */
    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        return change.before() != null && change.changesOwner() ? rules.forgetWhy(change.after()) : Mono.empty();
    }
}
