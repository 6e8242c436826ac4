package app.dibs.digest;

import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadObserver;
import app.dibs.slack.TeamId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the digests of the last days true: a lead that changes has the digests that list it written anew. */
@Component
class DigestKeeper implements LeadObserver {
    private final DigestTable digests;
    private final DigestNews news;

    DigestKeeper(DigestTable digests, DigestNews news) {
        this.digests = digests;
        this.news = news;
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        TeamId team = change.after().team();
        return change.before() == null || change.isNote()
                ? Mono.empty()
                : news.writeAnew(team, digests.listing(team, change.after().number(), news.since()));
    }
}
