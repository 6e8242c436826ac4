package app.dibs.record;

import app.dibs.customer.Change;
import app.dibs.customer.Customer;
import app.dibs.customer.CustomerActivity;
import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Customers;
import app.dibs.customer.History;
import app.dibs.customer.Saved;
import app.dibs.profile.CustomerAnswers;
import app.dibs.profile.GoneCustomer;
import app.dibs.record.Correction.Checked;
import app.dibs.record.RecordDraft.Carried;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.time.Clock;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All fields of a contact, an account or a deal in a form. */
@Component
class EditRecord implements Journey {
    static final String OPEN = "record:edit";

    /** As many of the latest acts as are looked through for who changed it meanwhile. */
    private static final int LATEST = 10;

    private final Customers customers;
    private final SaveRecord save;
    private final History history;
    private final CustomerAnswers answers;
    private final SlackApi slack;
    private final Clock clock;

    EditRecord(
            Customers customers,
            SaveRecord save,
            History history,
            CustomerAnswers answers,
            SlackApi slack,
            Clock clock) {
        this.customers = customers;
        this.save = save;
        this.history = history;
        this.answers = answers;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of().click(OPEN, this::open).submit(RecordViews.FORM, this::save);
    }

    private Mono<SlackReply> open(BlockClick click) {
        Member by = Member.behind(click);
        if (!by.may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(RecordWords.VIEWERS_DO_NOT));
        }
        CustomerNumber number = CustomerNumber.read(click.subject()).orElseThrow();
        return customers
                .find(by.team(), number)
                .flatMap(one -> one.deletedAt() == null
                        ? slack.show(click, RecordViews.form(draft(one, by), CustomerAnswers.origin(click)))
                                .thenReturn(SlackReply.ack())
                        : Mono.just(
                                SlackReply.say(GoneCustomer.whyNot(new Saved.Refused<>(Change.Reason.TRASHED, one)))))
                .defaultIfEmpty(SlackReply.say(GoneCustomer.missing(number)));
    }

    private static RecordDraft draft(Customer one, Member by) {
        return RecordDraft.of(one, by.workspace().currency());
    }

    private Mono<SlackReply> save(ViewSubmission submission) {
        Member by = Member.behind(submission);
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        if (!by.may(Right.UPDATE)) {
            return Mono.just(error(carried, RecordWords.VIEWERS_DO_NOT));
        }
        Map<RecordField, String> typed = RecordDraft.changed(submission.form(), carried);
        Map<RecordField, String> all = RecordDraft.all(submission.form(), carried);
        return switch (Correction.read(all, typed, carried, by, by.today(clock))) {
            case Checked.Wrong wrong -> Mono.just(errors(wrong.why(), carried));
            case Checked.Good good ->
                save.save(submission, carried, good.correction())
                        .flatMap(outcome -> answer(submission, carried, typed, outcome))
                        .defaultIfEmpty(SlackReply.clear());
        };
    }

    private Mono<SlackReply> answer(
            ViewSubmission submission, Carried carried, Map<RecordField, String> typed, SaveRecord.Outcome outcome) {
        return switch (outcome) {
            case SaveRecord.Outcome.LinkGone gone ->
                Mono.just(errors(Map.of(gone.field(), RecordWords.linkGone(gone.field())), carried));
            case SaveRecord.Outcome.Tried tried -> answer(submission, carried, typed, tried.saved());
        };
    }

    private Mono<SlackReply> answer(
            ViewSubmission submission, Carried carried, Map<RecordField, String> typed, Saved<?> saved) {
        return switch (saved) {
            case Saved.Done<?> done -> close(submission, carried, done.now(), RecordWords.saved(done.now()));
            case Saved.Known<?> known -> Mono.just(errors(Map.of(at(known.by()), RecordWords.known(known)), carried));
            case Saved.Missing<?> missing -> Mono.just(error(carried, GoneCustomer.whyNotPlainly(missing)));
            case Saved.Refused<?> refused ->
                switch (refused.reason()) {
                    case CHANGED -> choose(submission, carried, typed, refused.now());
                    case SAME -> close(submission, carried, refused.now(), RecordWords.unchanged(refused.now()));
                    case TRASHED -> Mono.just(error(carried, GoneCustomer.whyNotPlainly(refused)));
                };
        };
    }

    private static RecordField at(Saved.By by) {
        return switch (by) {
            case EMAIL -> RecordField.EMAIL;
            case PHONE -> RecordField.PHONE;
            case NAME -> RecordField.NAME;
        };
    }

    private Mono<SlackReply> close(ViewSubmission submission, Carried carried, Customer one, String words) {
        return answers.saved(submission, one.number(), carried.origin(), answers.about(one, words));
    }

    private Mono<SlackReply> choose(
            ViewSubmission submission, Carried carried, Map<RecordField, String> typed, Customer now) {
        Member by = Member.behind(submission);
        Currency currency = by.workspace().currency();
        List<RecordField> conflicts = RecordField.of(now).stream()
                .filter(typed::containsKey)
                .filter(field -> !carried.stillHolds(field, field.text(now, currency)))
                .filter(field -> !field.text(now, currency).equals(typed.get(field)))
                .toList();
        RecordDraft draft = new RecordDraft(now, currency, typed, conflicts);
        return history.page(by.team(), now.number(), false, null, LATEST)
                .filter(activity -> activity.kind() == CustomerActivity.Kind.EDITED)
                .map(CustomerActivity::whoName)
                .take(1)
                .singleOrEmpty()
                .defaultIfEmpty("")
                .map(who -> new SlackReply.Update(RecordViews.conflict(draft, carried.origin(), who)));
    }

    /** Beside the name, which each form has. */
    private static SlackReply error(Carried carried, String sentence) {
        return errors(
                Map.of(carried.isInTheForm(RecordField.NAME) ? RecordField.NAME : RecordField.LAST, sentence), carried);
    }

    private static SlackReply errors(Map<RecordField, String> why, Carried carried) {
        Map<String, String> byBlockId = new LinkedHashMap<>();
        why.forEach((field, sentence) -> byBlockId.put(RecordDraft.blockId(field, carried.version()), sentence));
        return new SlackReply.Errors(byBlockId);
    }
}
