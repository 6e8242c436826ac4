package app.dibs.setup;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.delivery.Changes;
import app.dibs.digest.MySettings;
import app.dibs.home.HomeButton;
import app.dibs.home.HomeTab;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Person;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import app.dibs.workspace.Role;
import app.dibs.workspace.SettingsEntry;
import app.dibs.workspace.Workspaces;
import com.slack.api.model.block.element.ButtonElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The settings of the workspace, for its admins; everybody else comes to their own. */
@Component
class Settings implements Journey, HomeButton {
    static final String WORD = "settings";
    static final String OPEN = "setup:open";

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Members members;
    private final Workspaces workspaces;
    private final ObjectProvider<SettingsEntry> entries;
    private final SettingsCheck check;
    private final Changes changes;
    private final HomeTab home;
    private final SlackApi slack;
    private final MySettings mine;

    Settings(
            Members members,
            Workspaces workspaces,
            ObjectProvider<SettingsEntry> entries,
            SettingsCheck check,
            Changes changes,
            HomeTab home,
            SlackApi slack,
            MySettings mine) {
        this.members = members;
        this.workspaces = workspaces;
        this.entries = entries;
        this.check = check;
        this.changes = changes;
        this.home = home;
        this.slack = slack;
        this.mine = mine;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(
                        new Subcommand(
                                "/lead",
                                WORD,
                                "sets your own morning and, for admins, all that is of the workspace",
                                "/lead settings"),
                        this::openByCommand)
                .click(OPEN, this::openByButton)
                .submit(SettingsViews.SETTINGS, this::save);
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public Optional<ButtonElement> draw(Member reader) {
        return reader.may(Right.ADMINISTER)
                ? Optional.of(button(b -> b.actionId(OPEN).text(plainText("Settings"))))
                : Optional.empty();
    }

    Mono<SlackReply> openByCommand(SlashCommand command) {
        return open(command, command.responseUrl());
    }

    Mono<SlackReply> openByButton(BlockClick click) {
        return open(click, click.responseUrl());
    }

    private Mono<SlackReply> open(Triggered asked, @Nullable String responseUrl) {
        Member member = Member.behind(asked);
        if (!member.may(Right.ADMINISTER) && member.workspace().isSetUp()) {
            return mine.open(asked, responseUrl);
        }
        if (!member.may(Right.ADMINISTER)) {
            return with(member, Role.ADMIN).map(admins -> SlackReply.say(SettingsWords.onlyAdmins(admins)));
        }
        var carried = new SettingsViews.Carried(responseUrl);
        return with(member, Role.MANAGER)
                .map(managers -> SettingsViews.settings(
                        carried, member.workspace(), managers, entries.stream().toList()))
                .flatMap(view -> slack.show(asked, view))
                .thenReturn(SlackReply.ack());
    }

    private Mono<List<Member>> with(Member asking, Role role) {
        return members.withRole(asking.team(), List.of(role)).collectList();
    }

    Mono<SlackReply> save(ViewSubmission submission) {
        Member member = Member.behind(submission);
        if (!member.may(Right.ADMINISTER)) {
            return Mono.just(new SlackReply.Errors(Map.of(SettingsViews.CHANNEL, SettingsWords.NO_ADMIN_ANY_MORE)));
        }
        var chosen = SettingsViews.read(submission.form());
        var rules = LeadRules.read(submission.form());
        var days = DayRules.read(submission.form());
        Map<String, String> unreadable = new HashMap<>(rules.problems());
        days.holidays().problem().ifPresent(why -> unreadable.put(DayRules.HOLIDAYS, why));
        if (!unreadable.isEmpty()) {
            return Mono.just(new SlackReply.Errors(unreadable));
        }
        return check.problems(member.team(), chosen)
                .flatMap(problems -> problems.isEmpty()
                        ? save(submission, chosen, rules, days)
                        : Mono.just(new SlackReply.Errors(problems)));
    }

    private Mono<SlackReply> save(
            ViewSubmission submission, SettingsViews.Chosen chosen, LeadRules rules, DayRules days) {
        var team = submission.person().team();
        var began = Metadata.read(submission.metadata(), SettingsViews.Carried.class)
                .responseUrl();
        Mono<SlackReply> change = workspaces
                .choose(team, chosen.channel(), chosen.digestAt(), chosen.currency())
                .then(workspaces.rule(
                        team, rules.sources(), rules.categories(), rules.required(), rules.duplicatesAllowed()))
                .then(workspaces.keepMornings(team, days.holidays().holidays(), days.tellsWhenEmpty()))
                .then(members.nameManagers(team, chosen.managers()))
                .thenReturn(SlackReply.clear(began, SettingsWords.saved(chosen)));
        return changes.commit(team, submission.request(), change)
                .delayUntil(saved -> began == null ? showHome(submission.person()) : Mono.empty())
                .defaultIfEmpty(SlackReply.clear());
    }

    /** The tab may still say that nothing is set up. It was saved; so a fault here is no fault of the saving. */
    private Mono<Void> showHome(Person admin) {
        return members.find(admin.team(), admin.user())
                .flatMap(home::show)
                .doOnError(fault -> LOG.warn("The Home tab of {} shows the old settings", admin.user(), fault))
                .onErrorComplete();
    }
}
