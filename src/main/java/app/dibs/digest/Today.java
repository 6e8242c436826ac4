package app.dibs.digest;

import app.dibs.card.LeadActions;
import app.dibs.card.Surface;
import app.dibs.digest.DayList.Row;
import app.dibs.lead.Desk;
import app.dibs.lead.Due;
import app.dibs.lead.Lead;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** My day, at any time. */
@Component
public class Today implements Journey {
    private final Desk desk;
    private final LeadActions actions;
    private final Clock clock;

    Today(Desk desk, LeadActions actions, Clock clock) {
        this.desk = desk;
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(
                        new Subcommand(
                                "/lead", "", "shows your day: what is overdue, due today and coming up", "/lead"),
                        this::show)
                .command(new Subcommand("/lead", "today", "does the same", "/lead today"), this::show);
    }

    private Mono<SlackReply> show(SlashCommand command) {
        return of(Member.behind(command)).map(SlackReply::say);
    }

    /** The person's open leads that are overdue, due today or coming up, as they are now. */
    public Mono<Message> of(Member member) {
        LocalDate today = member.today(clock);
        return desk.dueBy(member.team(), member.user(), Due.lastUpcoming(today))
                .map(leads -> DayList.of(today, rows(leads), Surface.TODAY, actions));
    }

    private static List<Row> rows(List<Lead> leads) {
        return leads.stream()
                .map(lead -> new Row(lead, Objects.requireNonNull(lead.followUp()), null))
                .toList();
    }
}
