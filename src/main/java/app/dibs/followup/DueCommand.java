package app.dibs.followup;

import app.dibs.card.LeadAnswers;
import app.dibs.followup.ScheduleFollowUp.Outcome.NotScheduled;
import app.dibs.followup.ScheduleFollowUp.Outcome.Scheduled;
import app.dibs.lead.FollowUpDate;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.LeadReference;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code /lead due L-42 next tuesday}. */
@Component
class DueCommand implements Journey {
    private static final Subcommand DUE =
            new Subcommand("/lead", "due", "sets the follow-up date; none takes it off", "/lead due L-42 next tuesday");
    private static final Set<String> NONE = Set.of("none", "never", "no date");

    private final ScheduleFollowUp schedule;
    private final LeadAnswers answers;
    private final Clock clock;

    DueCommand(ScheduleFollowUp schedule, LeadAnswers answers, Clock clock) {
        this.schedule = schedule;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of().command(DUE, this::due);
    }

    private Mono<SlackReply> due(SlashCommand command) {
        Optional<LeadReference> meant = LeadReference.read(command.rest());
        if (meant.isEmpty()) {
            return Mono.just(SlackReply.say("Type which lead you mean, for example `%s`.".formatted(DUE.example())));
        }
        LeadNumber number = meant.get().number();
        String typed = meant.get().rest().strip();
        return NONE.stream().anyMatch(typed::equalsIgnoreCase)
                ? plan(command, number, null)
                : FollowUpDate.read(typed, Member.behind(command).today(clock))
                        .fold(
                                day -> plan(command, number, day),
                                why -> Mono.just(SlackReply.say(Mrkdwn.escape(why) + " Nothing was changed.")));
    }

    private Mono<SlackReply> plan(SlashCommand command, LeadNumber number, @Nullable LocalDate day) {
        return schedule.to(command, number, ScheduleFollowUp.Wish.planned(day)).map(outcome -> switch (outcome) {
            case Scheduled scheduled ->
                SlackReply.say(answers.about(scheduled.lead(), FollowUpWords.planned(scheduled.lead(), day)));
            case NotScheduled not -> SlackReply.say(not.why());
        });
    }
}
