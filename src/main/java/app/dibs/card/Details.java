package app.dibs.card;

import app.dibs.card.DetailView.Pages;
import app.dibs.lead.Lead;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Stories;
import app.dibs.workspace.Member;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Draws the detail of a lead as it is now. */
@Component
class Details {
    private final Stories stories;
    private final LeadActions actions;
    private final Clock clock;

    Details(Stories stories, @Lazy LeadActions actions, Clock clock) {
        this.stories = stories;
        this.actions = actions;
        this.clock = clock;
    }

    /** With the newest notes and activity; empty for no such lead. */
    Mono<View> draw(Member reader, LeadNumber number) {
        return draw(reader, number, Pages.NEWEST);
    }

    /** With these pages of its notes and activity; empty for no such lead. */
    Mono<View> draw(Member reader, LeadNumber number, Pages pages) {
        return stories.of(reader.team(), number, pages.notes(), pages.activities())
                .map(story -> DetailView.of(story, pages, actions, today(story.lead(), reader)));
    }

    private LocalDate today(Lead lead, Member reader) {
        return lead.owner() == null ? reader.today(clock) : lead.owner().today(clock);
    }
}
