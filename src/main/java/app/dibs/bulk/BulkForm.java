package app.dibs.bulk;

import app.dibs.bulk.BulkViews.Carried;
import app.dibs.bulk.ChangeMany.Outcome;
import app.dibs.card.ListAction;
import app.dibs.lead.ListLine;
import app.dibs.lead.Owner;
import app.dibs.lead.Status;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import app.dibs.workspace.Members;
import app.dibs.workspace.Right;
import com.slack.api.model.block.element.BlockElement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The form that changes all leads of a list, and its Undo. */
@Component
class BulkForm implements Journey, ListAction {
    static final String OPEN = "bulk:open";
    static final String UNDO = "bulk:undo";

    private final ChangeMany changeMany;
    private final Members members;
    private final SlackApi slack;
    private final Clock clock;

    BulkForm(ChangeMany changeMany, Members members, SlackApi slack, Clock clock) {
        this.changeMany = changeMany;
        this.members = members;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .click(OPEN, this::open)
                .submit(BulkViews.FORM, this::change)
                .click(UNDO, this::undo);
    }

    @Override
    public Optional<BlockElement> draw(Member reader, String listed) {
        return reader.may(Right.TEAM) ? ListAction.carrying(listed, OPEN, "Change all…") : Optional.empty();
    }

    Mono<SlackReply> open(BlockClick click) {
        Member by = Member.behind(click);
        if (!by.may(Right.TEAM)) {
            return Mono.just(SlackReply.say(BulkWords.ONLY_MANAGERS));
        }
        ListLine line = ListLine.read(click.value(), by, clock);
        return changeMany
                .count(by, line.filter())
                .map(count -> BulkViews.form(new Carried(click.value(), count)))
                .flatMap(view -> slack.show(click, view))
                .thenReturn(SlackReply.ack());
    }

    Mono<SlackReply> change(ViewSubmission submission) {
        Member by = Member.behind(submission);
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        if (!by.may(Right.TEAM)) {
            return Mono.just(error(BulkViews.OWNER, BulkWords.ONLY_MANAGERS));
        }
        ListLine line = ListLine.read(carried.listed(), by, clock);
        return wish(submission.form(), by).flatMap(read -> switch (read) {
            case Read.Wrong wrong -> Mono.just(error(wrong.field(), wrong.why()));
            case Read.Good good ->
                changeMany
                        .change(submission, line.filter(), carried.count(), good.wish())
                        .map(outcome -> answer(outcome, carried))
                        .defaultIfEmpty(SlackReply.ack());
        });
    }

    private static SlackReply answer(Outcome outcome, Carried carried) {
        return switch (outcome) {
            case Outcome.Done done -> new SlackReply.Update(BulkViews.done(BulkWords.done(done), done.bulk()));
            case Outcome.Other other ->
                new SlackReply.Update(
                        BulkViews.form(new Carried(carried.listed(), other.now()), BulkWords.other(other.now())));
        };
    }

    Mono<SlackReply> undo(BlockClick click) {
        if (!Member.behind(click).may(Right.TEAM)) {
            return Mono.just(SlackReply.say(BulkWords.ONLY_MANAGERS));
        }
        return changeMany
                .undo(click, Long.parseLong(click.value()))
                .<SlackReply>map(undone -> new SlackReply.Update(BulkViews.said(BulkWords.undone(undone), List.of())))
                .defaultIfEmpty(SlackReply.ack());
    }

    /** What came of reading the form. */
    private sealed interface Read {
        record Good(Wish wish) implements Read {}

        record Wrong(String field, String why) implements Read {}
    }

    private Mono<Read> wish(FormValues form, Member by) {
        List<String> chosen = chosen(form);
        if (chosen.size() != 1) {
            return Mono.just(
                    chosen.isEmpty()
                            ? new Read.Wrong(BulkViews.OWNER, BulkWords.NOTHING_CHOSEN)
                            : new Read.Wrong(chosen.get(1), BulkWords.ONE_AT_A_TIME));
        }
        return switch (chosen.getFirst()) {
            case BulkViews.OWNER -> owner(form.user(BulkViews.OWNER).orElseThrow(), by);
            case BulkViews.STATUS -> Mono.just(status(form));
            case BulkViews.TAG -> Mono.just(tag(form.text(BulkViews.TAG)));
            case BulkViews.FOLLOW_UP ->
                Mono.just(followUp(form.date(BulkViews.FOLLOW_UP).orElseThrow(), by));
            default -> Mono.just(new Read.Good(new Wish.Delete()));
        };
    }

    private static List<String> chosen(FormValues form) {
        List<String> chosen = new ArrayList<>();
        form.user(BulkViews.OWNER).ifPresent(owner -> chosen.add(BulkViews.OWNER));
        if (!form.option(BulkViews.STATUS).isEmpty()) {
            chosen.add(BulkViews.STATUS);
        }
        if (!form.text(BulkViews.TAG).isEmpty()) {
            chosen.add(BulkViews.TAG);
        }
        form.date(BulkViews.FOLLOW_UP).ifPresent(day -> chosen.add(BulkViews.FOLLOW_UP));
        if (!form.options(BulkViews.TRASH).isEmpty()) {
            chosen.add(BulkViews.TRASH);
        }
        return chosen;
    }

    private Mono<Read> owner(UserId chosen, Member by) {
        return members.find(by.team(), chosen)
                .filter(member -> member.may(Right.UPDATE))
                .<Read>map(member -> new Read.Good(new Wish.Assign(Owner.of(member))))
                .defaultIfEmpty(new Read.Wrong(BulkViews.OWNER, BulkWords.NO_OWNER));
    }

    private static Read status(FormValues form) {
        Status to = Status.of(form.option(BulkViews.STATUS));
        String reason = form.text(BulkViews.REASON);
        return to == Status.LOST && reason.isEmpty()
                ? new Read.Wrong(BulkViews.REASON, BulkWords.WHY_LOST)
                : new Read.Good(new Wish.Stand(to, reason));
    }

    private static Read tag(String typed) {
        String tag = typed.startsWith("#") ? typed.substring(1) : typed;
        return tag.isBlank() || tag.contains(",")
                ? new Read.Wrong(BulkViews.TAG, BulkWords.NO_TAG)
                : new Read.Good(new Wish.Tag(tag.strip()));
    }

    private Read followUp(LocalDate day, Member by) {
        return day.isBefore(by.today(clock))
                ? new Read.Wrong(BulkViews.FOLLOW_UP, BulkWords.PASSED)
                : new Read.Good(new Wish.FollowUp(day));
    }

    private static SlackReply error(String field, String why) {
        return new SlackReply.Errors(Map.of(field, why));
    }
}
