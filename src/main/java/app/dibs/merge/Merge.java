package app.dibs.merge;

import app.dibs.card.LeadAnswers;
import app.dibs.card.LeadChoice;
import app.dibs.card.Origin;
import app.dibs.lead.LeadNumber;
import app.dibs.lead.Leads;
import app.dibs.merge.MergeLeads.Found;
import app.dibs.merge.MergeLeads.Outcome;
import app.dibs.merge.MergeViews.Begun;
import app.dibs.merge.MergeViews.Carried;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Message;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Two leads become one. */
@Component
class Merge implements Journey {
    private static final Subcommand MERGE = new Subcommand(
            "/lead", "merge", "makes one lead of two, and can be undone for a day", "/lead merge L-42 L-7");

    private final MergeLeads mergeLeads;
    private final Leads leads;
    private final LeadAnswers answers;
    private final SlackApi slack;

    Merge(MergeLeads mergeLeads, Leads leads, LeadAnswers answers, SlackApi slack) {
        this.mergeLeads = mergeLeads;
        this.leads = leads;
        this.answers = answers;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(MERGE, this::start)
                .click(MergeAction.START, this::startFromMenu)
                .submit(MergeViews.CHOOSE, this::choose)
                .submit(MergeViews.FIELDS, this::merge);
    }

    private Mono<SlackReply> start(SlashCommand command) {
        if (!Member.behind(command).may(Right.UPDATE)) {
            return Mono.just(SlackReply.say(MergeWords.VIEWERS_DO_NOT));
        }
        List<Optional<LeadNumber>> typed = Stream.of(command.rest().strip().split("[\\s,]+", -1))
                .map(LeadNumber::read)
                .toList();
        if (typed.stream().anyMatch(Optional::isEmpty) || typed.size() > 2) {
            return Mono.just(SlackReply.say(MergeWords.HOW));
        }
        LeadNumber kept = typed.getFirst().orElseThrow();
        return typed.size() == 1
                ? askForOther(command, kept, Origin.of(command))
                : mergeLeads
                        .find(Member.behind(command), kept, typed.getLast().orElseThrow())
                        .flatMap(found -> switch (found) {
                            case Found.Not not -> Mono.just(SlackReply.say(not.why()));
                            case Found.Both both ->
                                slack.show(command, MergeViews.fields(both.pair(), Origin.of(command)))
                                        .thenReturn(SlackReply.ack());
                        });
    }

    private Mono<SlackReply> startFromMenu(BlockClick click) {
        return Member.behind(click).may(Right.UPDATE)
                ? askForOther(click, new LeadNumber(Long.parseLong(click.subject())), Origin.of(click))
                : Mono.just(SlackReply.say(MergeWords.VIEWERS_DO_NOT));
    }

    private Mono<SlackReply> askForOther(Triggered asked, LeadNumber kept, Origin origin) {
        return leads.find(Member.behind(asked).team(), kept)
                .flatMap(lead -> MergeWords.gone(lead)
                        .map(why -> Mono.just(SlackReply.say(why)))
                        .orElseGet(() -> slack.show(asked, MergeViews.choose(lead, new Begun(kept.value(), origin)))
                                .thenReturn(SlackReply.ack())))
                .defaultIfEmpty(SlackReply.say(MergeWords.missing(kept)));
    }

    private Mono<SlackReply> choose(ViewSubmission submission) {
        Begun begun = Metadata.read(submission.metadata(), Begun.class);
        return LeadChoice.chosen(submission.form(), MergeViews.OTHER)
                .map(other -> mergeLeads
                        .find(Member.behind(submission), new LeadNumber(begun.kept()), other)
                        .map(found -> switch (found) {
                            case Found.Not not -> error(MergeViews.OTHER, not.why());
                            case Found.Both both ->
                                new SlackReply.Update(MergeViews.fields(both.pair(), begun.origin()));
                        }))
                .orElseGet(() -> Mono.just(error(MergeViews.OTHER, MergeWords.CHOOSE)));
    }

    private Mono<SlackReply> merge(ViewSubmission submission) {
        Carried carried = Metadata.read(submission.metadata(), Carried.class);
        return mergeLeads
                .merge(submission, carried.seen(), MergeViews.fromTaken(submission.form()))
                .flatMap(outcome -> switch (outcome) {
                    case Outcome.Merged merged -> answer(submission, merged, carried.origin());
                    case Outcome.NotMerged not -> Mono.just(SlackReply.say(not.why()));
                })
                .defaultIfEmpty(SlackReply.clear());
    }

    /** Where there is no other place for the answer, it stands in the place of the form. */
    private Mono<SlackReply> answer(ViewSubmission submission, Outcome.Merged merged, Origin origin) {
        Message message = MergeViews.merged(merged.kept(), merged.taken());
        String answerTo = origin.answerTo();
        return answerTo == null || answerTo.isEmpty()
                ? answers.refresh(submission, merged.kept().number(), origin)
                        .thenReturn(new SlackReply.Update(MergeViews.told(message)))
                : Mono.just(SlackReply.clear(answerTo, message));
    }

    private static SlackReply error(String block, String sentence) {
        return new SlackReply.Errors(Map.of(block, sentence));
    }
}
