package app.dibs.dashboard;

import app.dibs.card.LeadActions;
import app.dibs.home.HomeSection;
import app.dibs.home.HomeVisit;
import app.dibs.lead.Desk;
import app.dibs.workspace.Member;
import com.slack.api.model.block.LayoutBlock;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Figures and hot leads, at the top of the Home tab. */
@Component
class Dashboard implements HomeSection {
    private static final int HOT = 3;

    private final LeadActions actions;
    private final Clock clock;

    Dashboard(LeadActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Mono<List<LayoutBlock>> draw(HomeVisit visit) {
        return Mono.fromSupplier(() ->
                DashboardView.of(visit.overview(), hot(visit.overview(), visit.reader()), visit.reader(), actions));
    }

    private List<HotLead> hot(Desk.Overview overview, Member reader) {
        return HotLead.of(overview.hot(), reader.today(clock), clock.instant(), HOT);
    }
}
