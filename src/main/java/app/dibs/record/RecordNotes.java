package app.dibs.record;

import app.dibs.customer.CustomerNumber;
import app.dibs.customer.Customers;
import app.dibs.customer.Saved;
import app.dibs.delivery.Changes;
import app.dibs.lead.NoteText;
import app.dibs.profile.CustomerAnswers;
import app.dibs.profile.GoneCustomer;
import app.dibs.record.RecordViews.Asked;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is said of a contact, an account or a deal, for all to read. */
@Component
class RecordNotes implements Journey {
    static final String OPEN = "record:note";

    private final Customers customers;
    private final Changes changes;
    private final CustomerAnswers answers;
    private final SlackApi slack;

    RecordNotes(Customers customers, Changes changes, CustomerAnswers answers, SlackApi slack) {
        this.customers = customers;
        this.changes = changes;
        this.answers = answers;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of().click(OPEN, this::open).submit(RecordViews.NOTE, this::save);
    }

    private Mono<SlackReply> open(BlockClick click) {
        if (!Member.behind(click).may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(RecordWords.VIEWERS_DO_NOT));
        }
        Asked asked = new Asked(click.subject(), CustomerAnswers.origin(click));
        return slack.show(click, RecordViews.note(asked)).thenReturn(SlackReply.ack());
    }

    private Mono<SlackReply> save(ViewSubmission submission) {
        Asked asked = Metadata.read(submission.metadata(), Asked.class);
        if (!Member.behind(submission).may(Right.UPDATE)) {
            return Mono.just(error(RecordWords.VIEWERS_DO_NOT));
        }
        return NoteText.read(submission.form().text(RecordViews.TEXT))
                .map(text -> save(submission, asked, text))
                .orElseGet(() -> Mono.just(error(RecordWords.NOTE_IS_MISSING)));
    }

    private Mono<SlackReply> save(ViewSubmission submission, Asked asked, String text) {
        Member by = Member.behind(submission);
        CustomerNumber number = asked.customer();
        return changes.commit(
                        by.team(), submission.request(), customers.note(by, number, text), Saved.Done.class::isInstance)
                .flatMap(saved -> saved instanceof Saved.Done<?> done
                        ? answers.saved(
                                submission,
                                number,
                                asked.origin(),
                                answers.about(done.now(), RecordWords.noted(done.now())))
                        : Mono.just(error(GoneCustomer.whyNotPlainly(saved))));
    }

    private static SlackReply error(String sentence) {
        return new SlackReply.Errors(Map.of(RecordViews.TEXT, sentence));
    }
}
