package app.dibs.home;

import app.dibs.customer.Customer;
import app.dibs.customer.CustomerObserver;
import app.dibs.customer.Saved;
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
 * Keeps the Home tab true for who has just changed a lead or a customer and may be looking at it. It remembers in memory who
 * looked, since Slack asks for the tab anew whenever it is opened: what another instance does not know is drawn then.
 */
@Component
class HomeKeeper implements LeadObserver, CustomerObserver, Afterwards {
    private static final Duration LOOKING = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    private final HomeTab tab;
    /** Which drawing is not true any more, by person. */
    private final Cache<String, Long> changed =
            Caffeine.newBuilder().expireAfterWrite(LOOKING).maximumSize(MOST).build();

    HomeKeeper(HomeTab tab) {
        this.tab = tab;
    }

    @Override
    public Mono<Void> leadChanges(LeadChange change) {
        return changedBy(change.by());
    }

    @Override
    public Mono<Void> customerChanges(Saved.Done<? extends Customer> change, Member by) {
        return changedBy(by);
    }

    private Mono<Void> changedBy(Member by) {
        return Mono.fromRunnable(() -> tab.lastDrawn(by).ifPresent(drawing -> changed.put(key(by), drawing.turn())));
    }

    @Override
    public Mono<Void> after(Interaction done) {
        Member member = Member.behind(done);
        return Mono.defer(() -> Mono.justOrEmpty(tab.lastDrawn(member)))
                .filter(drawing -> changed.asMap().remove(key(member), drawing.turn()))
                .flatMap(drawing -> tab.show(member.choosing(drawing.homeChoice())));
    }

    private static String key(Person person) {
        return person.team() + ":" + person.user();
    }
}
