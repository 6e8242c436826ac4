package app.dibs.jot;

import app.dibs.card.Gone;
import app.dibs.card.LeadChoice;
import app.dibs.delivery.Changes;
import app.dibs.jot.JotViews.Carried;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.lead.Made;
import app.dibs.lead.MessageReading;
import app.dibs.slack.Interaction.MessageShortcut;
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

/** The shortcut "Add to lead as note" in a message's menu. */
@Component
class Jot implements Journey {
    private static final String SHORTCUT = "capture:note";

    private final Leads leads;
    private final Changes changes;
    private final SlackApi slack;

    Jot(Leads leads, Changes changes, SlackApi slack) {
        this.leads = leads;
        this.changes = changes;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of().messageShortcut(SHORTCUT, this::open).submit(JotViews.FORM, this::save);
    }

    private Mono<SlackReply> open(MessageShortcut shortcut) {
        Member by = Member.behind(shortcut);
        if (!by.may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(JotWords.VIEWERS_DO_NOT));
        }
        String text =
                MessageReading.read(shortcut.text(), by.workspace().country()).text();
        return slack.show(shortcut, JotViews.form(text, Carried.of(shortcut))).thenReturn(SlackReply.ack());
    }

    private Mono<SlackReply> save(ViewSubmission submission) {
        Member by = Member.behind(submission);
        if (!by.may(Right.UPDATE)) {
            return Mono.just(error(JotViews.NOTE, JotWords.VIEWERS_DO_NOT));
        }
        String note = JotViews.note(submission.form());
        if (note.isEmpty()) {
            return Mono.just(error(JotViews.NOTE, JotWords.EMPTY));
        }
        return LeadChoice.chosen(submission.form(), JotViews.LEAD)
                .map(number -> save(submission, number, note))
                .orElseGet(() -> Mono.just(error(JotViews.LEAD, JotWords.CHOOSE)));
    }

    private Mono<SlackReply> save(ViewSubmission submission, LeadNumber number, String note) {
        Member by = Member.behind(submission);
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        return slack.linkTo(by.team(), carried.message())
                .map(link -> JotWords.withLink(note, link))
                .flatMap(text -> changes.commit(
                        by.team(), submission.request(), leads.note(by, number, text), Made.Done.class::isInstance))
                .map(made -> answer(made, carried))
                .defaultIfEmpty(SlackReply.clear());
    }

    private static SlackReply answer(Made made, Carried carried) {
        return switch (made) {
            case Made.Done done -> SlackReply.clear(carried.responseUrl(), JotViews.added(done.lead()));
            case Made.Refused refused -> error(JotViews.LEAD, JotWords.inTrash(refused.lead()));
            case Made.Missing missing ->
                error(JotViews.LEAD, Gone.missing(missing.number()).replace("`", ""));
            case Made.Duplicate duplicate ->
                throw new IllegalStateException(
                        "A note gives no address to " + duplicate.lead().number());
        };
    }

    private static SlackReply error(String block, String sentence) {
        return new SlackReply.Errors(Map.of(block, sentence));
    }
}
