package app.dibs.pipeline;

import app.dibs.card.Origin;
import app.dibs.customer.Change;
import app.dibs.customer.Deal;
import app.dibs.customer.History;
import app.dibs.customer.Saved;
import app.dibs.profile.CustomerAnswers;
import app.dibs.profile.GoneCustomer;
import app.dibs.profile.HistoryText;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Message;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a person gets to see after a step of a deal, or reads why it was none. */
@Component
class DealAnswers {
    private final CustomerAnswers answers;
    private final History history;

    DealAnswers(CustomerAnswers answers, History history) {
        this.answers = answers;
        this.history = history;
    }

    Mono<SlackReply> clicked(BlockClick click, Saved<Deal> saved) {
        Member by = Member.behind(click);
        return saved instanceof Saved.Done<Deal> done
                ? answers.done(click, done.now().number(), words(done, by))
                : whyNot(by, saved).map(SlackReply::say);
    }

    Mono<SlackReply> typed(SlashCommand command, Saved<Deal> saved) {
        Member by = Member.behind(command);
        return saved instanceof Saved.Done<Deal> done
                ? Mono.just(SlackReply.say(words(done, by)))
                : whyNot(by, saved).map(SlackReply::say);
    }

    Mono<SlackReply> sent(ViewSubmission submission, Origin origin, Saved.Done<Deal> done) {
        return answers.saved(submission, done.now().number(), origin, words(done, Member.behind(submission)));
    }

    private Message words(Saved.Done<Deal> done, Member by) {
        return answers.about(done.now(), DealWords.stands(done.now(), by.workspace()));
    }

    /** Where it is another than the person saw, with who has changed it last. */
    Mono<String> whyNot(Member by, Saved<Deal> saved) {
        return saved instanceof Saved.Refused<Deal> refused && refused.reason() != Change.Reason.TRASHED
                ? history.page(by.team(), refused.now().number(), false, null, 1)
                        .next()
                        .map(HistoryText::sentence)
                        .defaultIfEmpty("somebody changed it")
                        .map(last -> DealWords.isSo(refused, last))
                : Mono.just(GoneCustomer.whyNot(saved));
    }
}
