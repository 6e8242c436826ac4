package app.dibs.plans;

import app.dibs.cadence.Task;
import app.dibs.cadence.Tasks;
import app.dibs.cadence.Tasks.ForLead;
import app.dibs.card.LeadActions;
import app.dibs.card.LeadText;
import app.dibs.digest.TeamSection;
import app.dibs.lead.Lead;
import app.dibs.slack.Mrkdwn;
import app.dibs.workspace.Member;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The tasks that nobody settled for as many days as the workspace waits before its managers hear of them. */
@Component
class LateTasks implements TeamSection {
    private static final int SHOWN = 5;

    /** More than so many are not counted. */
    private static final int COUNTED = 50;

    private static final int NAME = 100;
    private static final int LONGEST = 200;

    private final Tasks tasks;

    LateTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public Mono<Part> tell(Member manager, LocalDate day) {
        return manager.workspace().nurturing().on()
                ? tasks.longOverdue(manager.team(), day, COUNTED + 1)
                        .collectList()
                        .filter(late -> !late.isEmpty())
                        .map(late -> part(late, manager.workspace().nurturing().lateDays(), day))
                : Mono.empty();
    }

    private static Part part(List<ForLead> late, int days, LocalDate day) {
        int others = late.size() - SHOWN;
        return new Part(
                "🟣 Nurture tasks overdue for " + (days == 1 ? "a day or more" : days + " days or more"),
                amount(late.size()) + (late.size() == 1 ? " nurture task" : " nurture tasks") + " long overdue",
                late.stream().limit(SHOWN).map(one -> row(one, day)).toList(),
                others > 0
                        ? "%s more. `/lead nurture team` shows what is next for each lead."
                                .formatted(late.size() > COUNTED ? "Many" : others)
                        : null);
    }

    private static String amount(int tasks) {
        return tasks > COUNTED ? "more than " + COUNTED : String.valueOf(tasks);
    }

    private static Row row(ForLead one, LocalDate day) {
        Lead lead = one.lead();
        Task task = one.task();
        String owner =
                lead.owner() == null ? "nobody" : Mrkdwn.escape(lead.owner().name(), NAME);
        return new Row(
                "task:" + task.id(),
                "%s · %s\n%s: %s\n%s · since %s"
                        .formatted(
                                LeadText.title(lead),
                                lead.number(),
                                task.kind().signed(),
                                Mrkdwn.escape(task.text(lead), LONGEST),
                                owner,
                                LeadText.day(task.due(), day)),
                LeadActions.open(lead.number()));
    }
}
