package app.dibs.directory;

import app.dibs.customer.CustomerNumber.Kind;
import app.dibs.customer.Pipeline;
import app.dibs.customer.Pipelines;
import app.dibs.directory.DirectoryChoice.Part;
import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.ViewSubmission;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The modal with all filters of contacts or of deals, opened from the Home tab. */
@Component
class DirectoryFilters implements Journey {
    static final String OPEN = "directory:filters";

    private final Directory directory;
    private final Pipelines pipelines;
    private final SlackApi slack;

    DirectoryFilters(Directory directory, Pipelines pipelines, SlackApi slack) {
        this.directory = directory;
        this.pipelines = pipelines;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of().click(OPEN, this::open).submit(FilterViews.FORM, this::show);
    }

    private Mono<SlackReply> open(BlockClick click) {
        Member reader = Member.behind(click);
        if (!reader.may(Right.VIEW)) {
            return Mono.just(SlackReply.say(DirectoryWords.MAY_NOT));
        }
        DirectoryChoice choice = DirectoryChoice.of(reader);
        Mono<List<Pipeline>> needed = choice.kind() == Kind.DEAL ? pipelines.all(reader.team()) : Mono.just(List.of());
        return needed.flatMap(all -> slack.show(click, FilterViews.of(choice, all)))
                .thenReturn(SlackReply.ack());
    }

    private Mono<SlackReply> show(ViewSubmission submission) {
        Member reader = Member.behind(submission);
        FormValues form = submission.form();
        DirectoryChoice before = DirectoryChoice.read(submission.metadata());
        if (before.kind() != Kind.DEAL) {
            return close(
                    reader, before.with(Part.ACCOUNT, FilterViews.account(form)).with(Part.TAG, FilterViews.tag(form)));
        }
        String[] stage = FilterViews.stage(form);
        String pipeline = form.option(FilterViews.PIPELINE);
        if (stage.length == 2 && !pipeline.isEmpty() && !pipeline.equals(stage[0])) {
            return Mono.just(new SlackReply.Errors(Map.of(
                    FilterViews.STAGE, "This stage is in another pipeline. Choose one of the two, or a stage of it.")));
        }
        return close(
                reader,
                before.with(Part.PIPELINE, pipeline)
                        .with(Part.STAGE, stage.length == 2 ? stage[1] : "")
                        .with(Part.STATUS, form.option(FilterViews.STATUS))
                        .with(Part.CLOSE, form.option(FilterViews.CLOSE)));
    }

    private Mono<SlackReply> close(Member reader, DirectoryChoice choice) {
        return directory.choose(reader, choice).thenReturn(SlackReply.clear());
    }
}
