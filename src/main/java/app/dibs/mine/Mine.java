package app.dibs.mine;

import app.dibs.delivery.Changes;
import app.dibs.digest.MySettings;
import app.dibs.home.HomeButton;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.OptionsRequest;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Habits;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import com.slack.api.model.block.element.ButtonElement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** My settings. */
@Component
class Mine implements Journey, MySettings, HomeButton {
    private final Members members;
    private final Changes changes;
    private final SlackApi slack;
    private final Clock clock;

    Mine(Members members, Changes changes, SlackApi slack, Clock clock) {
        this.members = members;
        this.changes = changes;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .click(OPEN, this::openByButton)
                .options(MineViews.ZONES, this::offerZones)
                .submit(MineViews.MINE, this::save);
    }

    @Override
    public int place() {
        return 91;
    }

    /** An admin comes to them through the settings of the workspace. */
    @Override
    public Optional<ButtonElement> draw(Member reader) {
        return reader.may(Right.ADMINISTER) ? Optional.empty() : Optional.of(MySettings.button());
    }

    private Mono<SlackReply> openByButton(BlockClick click) {
        return open(click, click.responseUrl());
    }

    @Override
    public Mono<SlackReply> open(Triggered asked, @Nullable String answerTo) {
        Member member = Member.behind(asked);
        boolean onTop = asked instanceof BlockClick click
                && click.view() != null
                && "modal".equals(click.view().getType());
        var carried = new MineViews.Carried(answerTo, onTop);
        return slack.show(asked, MineViews.mine(carried, member, member.today(clock)))
                .thenReturn(SlackReply.ack());
    }

    private Mono<SlackReply> offerZones(OptionsRequest asked) {
        Member member = Member.behind(asked);
        return Mono.just(new SlackReply.Options(Zones.offered(asked.typed(), member.habits(), clock.instant())));
    }

    private Mono<SlackReply> save(ViewSubmission submission) {
        Member member = Member.behind(submission);
        Habits wanted = MineViews.read(submission.form(), member.habits());
        Map<String, String> problems = problems(member, wanted);
        if (!problems.isEmpty()) {
            return Mono.just(new SlackReply.Errors(problems));
        }
        return changes.commit(
                        member.team(),
                        submission.request(),
                        members.keep(member, wanted).then(members.find(member.team(), member.user())))
                .map(saved -> saved(submission, saved))
                .defaultIfEmpty(SlackReply.clear());
    }

    /** What can't work, by the field. A pause that ended is no pause; one can't be made that has. */
    private Map<String, String> problems(Member member, Habits wanted) {
        LocalDate until = wanted.pausedUntil();
        LocalDate today = member.today(clock);
        if (wanted.workingDays().isEmpty()) {
            return Map.of(MineViews.DAYS, MineWords.NO_DAYS);
        }
        return until != null && until.isBefore(today)
                ? Map.of(MineViews.PAUSE, MineWords.passed(until, today))
                : Map.of();
    }

    private SlackReply saved(ViewSubmission submission, Member saved) {
        var began = Metadata.read(submission.metadata(), MineViews.Carried.class);
        return began.onTop()
                ? SlackReply.ack()
                : SlackReply.clear(began.answerTo(), MineWords.saved(saved, saved.today(clock)));
    }
}
