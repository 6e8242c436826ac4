package app.dibs.stats;

import app.dibs.lead.DeskFigures;
import app.dibs.lead.Figures;
import app.dibs.picture.DeskPictures;
import app.dibs.picture.Picture;
import app.dibs.picture.Pictures;
import app.dibs.picture.Shown;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** {@code /lead stats}, and the same from Home. */
@Component
class Stats implements Journey {
    static final String OPEN = "stats:open";
    private static final String CLOSED = "not_found";

    private final Figures figures;
    private final Pictures pictures;
    private final SlackApi slack;
    private final Clock clock;

    Stats(Figures figures, Pictures pictures, SlackApi slack, Clock clock) {
        this.figures = figures;
        this.pictures = pictures;
        this.slack = slack;
        this.clock = clock;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(
                        new Subcommand("/lead", "stats", "shows the figures: by status, owner and week", "/lead stats"),
                        this::say)
                .click(OPEN, this::open);
    }

    Mono<SlackReply> say(SlashCommand command) {
        Member reader = Member.behind(command);
        return wanted(reader)
                .flatMap(wanted -> pictures.show(reader.team(), wanted))
                .map(StatsView::message)
                .map(SlackReply::say);
    }

    /** The words stand there at once; a picture that Slack does not have yet comes after. */
    Mono<SlackReply> open(BlockClick click) {
        Member reader = Member.behind(click);
        return wanted(reader)
                .flatMap(wanted -> pictures.atHand(reader.team(), wanted)
                        .flatMap(shown -> slack.show(click, StatsView.modal(shown, lacks(shown)))
                                .delayUntil(view -> lacks(shown) ? complete(reader, view, wanted) : Mono.empty())))
                .thenReturn(SlackReply.ack());
    }

    private static boolean lacks(List<Shown> shown) {
        return shown.stream().anyMatch(one -> one.file() == null);
    }

    private Mono<View> complete(Member reader, View view, List<Picture> wanted) {
        return pictures.show(reader.team(), wanted)
                .flatMap(shown -> slack.updateView(reader.team(), view.getId(), null, StatsView.modal(shown, false)))
                .onErrorResume(Stats::isClosedMeanwhile, fault -> Mono.empty());
    }

    private static boolean isClosedMeanwhile(Throwable failure) {
        return failure instanceof SlackFault fault && CLOSED.equals(fault.code());
    }

    private Mono<List<Picture>> wanted(Member reader) {
        return figures.of(reader.team(), reader.zone(), reader.today(clock), DeskPictures.WEEKS, DeskPictures.OWNERS)
                .map(all -> pictures(all, reader));
    }

    private static List<Picture> pictures(DeskFigures all, Member reader) {
        return Stream.of(
                        DeskPictures.funnel(all, reader.workspace().currency()),
                        reader.may(Right.TEAM)
                                ? DeskPictures.owners(all, reader.workspace().currency())
                                : Optional.<Picture>empty(),
                        DeskPictures.weeks(all))
                .flatMap(Optional::stream)
                .toList();
    }
}
