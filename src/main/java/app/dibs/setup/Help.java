package app.dibs.setup;

import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Journey;
import app.dibs.slack.Person;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists all that can be typed, of all journeys. */
@Component
class Help implements Journey {
    static final String WORD = "help";

    /** Asked for when somebody wants help: this is one of them. */
    private final ObjectProvider<Journey> journeys;

    Help(ObjectProvider<Journey> journeys) {
        this.journeys = journeys;
    }

    @Override
    public Routes routes() {
        return Routes.of().command(new Subcommand("/lead", WORD, "lists all of this", "/lead help"), this::list);
    }

    Mono<SlackReply> list(SlashCommand command) {
        return Mono.fromSupplier(() -> SlackReply.say(HelpText.of(
                subcommands(command.person()), Member.behind(command).workspace())));
    }

    private List<Subcommand> subcommands(Person person) {
        return journeys.orderedStream()
                .filter(journey -> journey.isOffered(person))
                .flatMap(journey -> journey.routes().subcommands().values().stream())
                .toList();
    }
}
