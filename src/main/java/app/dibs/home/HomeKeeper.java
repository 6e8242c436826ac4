package app.dibs.home;

import app.dibs.lead.LeadChange;
import app.dibs.lead.LeadObserver;
import app.dibs.slack.Afterwards;
import app.dibs.slack.Interaction;
import app.dibs.slack.Person;
import app.dibs.workspace.Member;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the Home tab true for who has just changed a lead and may be looking at it. It remembers in memory who looked, since
 * Slack asks for the tab anew whenever it is opened: what another instance does not know is drawn then.
 */
@Component
class HomeKeeper implements LeadObserver, Afterwards {
    private static final Duration LOOKING = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    private final HomeTab tab;
    private final Cache<String, Boolean> changed =
            Caffeine.newBuilder().expireAfterWrite(LOOKING).maximumSize(MOST).build();

    HomeKeeper(HomeTab tab) {
        this.tab = tab;
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        return Mono.fromRunnable(() -> changed.put(key(change.by()), true));
    }

    @Override
    public Mono<Void> after(Interaction done) {
        Member member = Member.behind(done);
        return Mono.defer(() -> Mono.justOrEmpty(tab.lastDrawn(member)))
                .filter(drawn -> changed.asMap().remove(key(member)) != null)
                .flatMap(drawn -> tab.show(member.choosing(drawn)));
    }

    private static String key(Person person) {
        return person.team() + ":" + person.user();
    }
}
