package app.dibs.rotation;

import app.dibs.delivery.Changes;
import app.dibs.slack.Interaction;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Mrkdwn;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import app.dibs.workspace.SettingsEntry;
import app.dibs.workspace.Workspaces;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How leads come to people, for admins: on top of the settings. */
@Component
class AssignmentSettings implements Journey, SettingsEntry {
    static final String OPEN = "rotation:open";
    static final String ADD = "rotation:add";
    static final String EDIT = "rotation:edit";
    static final String UP = "rotation:up";
    static final String DOWN = "rotation:down";
    static final String DELETE = "rotation:delete";

    private final Rules rules;
    private final Workspaces workspaces;
    private final Members members;
    private final Changes changes;
    private final SlackApi slack;

    AssignmentSettings(Rules rules, Workspaces workspaces, Members members, Changes changes, SlackApi slack) {
        this.rules = rules;
        this.workspaces = workspaces;
        this.members = members;
        this.changes = changes;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .click(OPEN, click -> asAdmin(click, () -> open(click)))
                .submit(AssignmentViews.ASSIGNMENT, this::save)
                .click(ADD, click -> asAdmin(click, () -> add(click)))
                .click(EDIT, click -> asAdmin(click, () -> edit(click)))
                .submit(RuleViews.RULE, this::saveRule)
                .click(UP, click -> asAdmin(click, () -> change(click, move(click, true))))
                .click(DOWN, click -> asAdmin(click, () -> change(click, move(click, false))))
                .click(DELETE, click -> asAdmin(click, () -> change(click, delete(click))));
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String actionId() {
        return OPEN;
    }

    @Override
    public String label() {
        return "Assignment…";
    }

    @Override
    public String says() {
        return "Who gets new leads, working hours, who may reassign, and what becomes of leads that nobody works.";
    }

    /** What an admin may do. */
    private interface Act {
        Mono<SlackReply> run();
    }

    private static Mono<SlackReply> asAdmin(Interaction asked, Act act) {
        return Member.behind(asked).may(Right.ADMINISTER)
                ? act.run()
                : Mono.just(SlackReply.say(RotationWords.ONLY_ADMINS));
    }

    private Mono<SlackReply> open(BlockClick click) {
        return view(click).flatMap(view -> slack.show(click, view)).thenReturn(SlackReply.ack());
    }

    /** As it stands now. */
    private Mono<View> view(Interaction asked) {
        Member by = Member.behind(asked);
        return rules.all(by.team()).map(all -> AssignmentViews.assignment(by.workspace(), all));
    }

    private Mono<SlackReply> save(ViewSubmission submission) {
        Member by = Member.behind(submission);
        if (!by.may(Right.ADMINISTER)) {
            return errors(AssignmentViews.REASSIGN, RotationWords.ONLY_ADMINS);
        }
        Map<String, String> problems = AssignmentViews.problems(submission.form());
        return problems.isEmpty()
                ? changes.commit(
                                by.team(),
                                submission.request(),
                                workspaces
                                        .keepAssignment(by.team(), AssignmentViews.read(submission.form()))
                                        .thenReturn(SlackReply.ack()))
                        .defaultIfEmpty(SlackReply.ack())
                : Mono.just(new SlackReply.Errors(problems));
    }

    private Mono<SlackReply> add(BlockClick click) {
        return form(
                click,
                RuleViews.rule(carried(0, click), null, Member.behind(click).workspace()));
    }

    private Mono<SlackReply> edit(BlockClick click) {
        Member by = Member.behind(click);
        return rules.find(by.team(), rule(click))
                .flatMap(rule -> form(click, RuleViews.rule(carried(rule.id(), click), rule, by.workspace())))
                .switchIfEmpty(Mono.defer(() -> view(click).map(SlackReply.Update::new)));
    }

    private Mono<SlackReply> form(BlockClick click, View view) {
        return slack.show(click, view).thenReturn(SlackReply.ack());
    }

    private static RuleViews.Carried carried(long rule, BlockClick click) {
        return new RuleViews.Carried(rule, Objects.requireNonNull(click.view()).getId());
    }

    private static long rule(BlockClick click) {
        return Long.parseLong(click.value());
    }

    private Mono<Void> move(BlockClick click, boolean up) {
        return rules.move(Member.behind(click).team(), rule(click), up);
    }

    private Mono<Void> delete(BlockClick click) {
        return rules.delete(Member.behind(click).team(), rule(click));
    }

    private Mono<SlackReply> change(BlockClick click, Mono<Void> change) {
        return changes.commit(Member.behind(click).team(), click.request(), change.thenReturn(true))
                .then(Mono.defer(() -> view(click)))
                .map(SlackReply.Update::new);
    }

    private Mono<SlackReply> saveRule(ViewSubmission submission) {
        Member by = Member.behind(submission);
        if (!by.may(Right.ADMINISTER)) {
            return errors(RuleViews.NAME, RotationWords.ONLY_ADMINS);
        }
        Map<String, String> problems = RuleViews.problems(submission.form(), by.workspace());
        if (!problems.isEmpty()) {
            return Mono.just(new SlackReply.Errors(problems));
        }
        var carried = Metadata.read(submission.metadata(), RuleViews.Carried.class);
        Rule rule = RuleViews.read(carried.rule(), submission.form(), by.workspace());
        return barred(by, rule)
                .flatMap(names -> names.isEmpty()
                        ? saveRule(submission, rule, carried)
                        : errors(RuleViews.AMONG, RotationWords.NEEDS_PEOPLE.formatted(names)));
    }

    /** The names of those among whom a lead can't be given; empty where it can. */
    private Mono<String> barred(Member by, Rule rule) {
        return rule.among().isEmpty()
                ? Mono.just("")
                : members.these(by.team(), rule.among())
                        .filter(member -> member.may(Right.UPDATE))
                        .collectMap(Member::user)
                        .flatMap(able -> names(
                                by,
                                rule.among().stream()
                                        .filter(user -> !able.containsKey(user))
                                        .toList()));
    }

    private Mono<String> names(Member by, List<UserId> users) {
        return users.isEmpty()
                ? Mono.just("")
                : members.these(by.team(), users)
                        .map(Member::name)
                        .sort()
                        .collect(Collectors.joining(", "))
                        .map(names -> names.isEmpty() ? "somebody whom you chose" : Mrkdwn.shorten(names, 200));
    }

    private Mono<SlackReply> saveRule(ViewSubmission submission, Rule rule, RuleViews.Carried carried) {
        Member by = Member.behind(submission);
        Mono<Boolean> save = rules.save(by.team(), rule);
        return changes.commit(by.team(), submission.request(), save, saved -> saved)
                .flatMap(saved -> saved ? refresh(submission, carried) : errors(RuleViews.NAME, RotationWords.GONE))
                .defaultIfEmpty(SlackReply.ack())
                .onErrorResume(DuplicateKeyException.class, taken -> errors(RuleViews.NAME, RotationWords.NAME_TAKEN));
    }

    private Mono<SlackReply> refresh(ViewSubmission submission, RuleViews.Carried carried) {
        return view(submission)
                .flatMap(view -> slack.updateView(submission.person().team(), carried.below(), null, view))
                .thenReturn(SlackReply.ack());
    }

    private static Mono<SlackReply> errors(String field, String sentence) {
        return Mono.just(new SlackReply.Errors(Map.of(field, sentence)));
    }
}
