package app.dibs.profile;

import app.dibs.card.NoteView;
import app.dibs.customer.CustomerNumber;
import app.dibs.profile.Profile.Pages;
import app.dibs.slack.Interaction.BlockClick;
import app.dibs.slack.Interaction.SlashCommand;
import app.dibs.slack.Interaction.Triggered;
import app.dibs.slack.Journey;
import app.dibs.slack.Metadata;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.slack.Subcommand;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens the detail of a contact, account or deal, from a button or by its number, and turns the pages in it. */
@Component
class ProfileDetail implements Journey {
    static final String OPEN = "profile:open";
    static final String PAGE = "profile:page";
    static final String READ = "profile:read";

    private static final String MAY_NOT = "You have no right to look at customers here. An admin can change that.";

    private final ProfileDetails details;
    private final Profiles profiles;
    private final SlackApi slack;

    ProfileDetail(ProfileDetails details, Profiles profiles, SlackApi slack) {
        this.details = details;
        this.profiles = profiles;
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of()
                .command(
                        new Subcommand(
                                "/lead", "C-7, A-3, D-12", "opens a contact, an account or a deal", "/lead D-12"),
                        CustomerNumber.FORM,
                        this::look)
                .click(OPEN, this::open)
                .click(PAGE, this::turn)
                .click(READ, this::readOn);
    }

    private Mono<SlackReply> look(SlashCommand command) {
        return draw(command, command.word(), view -> slack.show(command, view).thenReturn(SlackReply.ack()));
    }

    /** From the detail of another one it takes the place of that, since what belongs together leads to and fro. */
    private Mono<SlackReply> open(BlockClick click) {
        return draw(
                click,
                click.value(),
                view -> CustomerAnswers.isDetail(click.view())
                        ? Mono.just(new SlackReply.Update(view))
                        : slack.show(click, view).thenReturn(SlackReply.ack()));
    }

    private Mono<SlackReply> draw(Triggered asked, String reference, Function<View, Mono<SlackReply>> show) {
        Member member = Member.behind(asked);
        if (!member.may(Right.VIEW)) {
            return Mono.just(SlackReply.say(MAY_NOT));
        }
        Optional<CustomerNumber> number = CustomerNumber.read(reference);
        return Mono.justOrEmpty(number)
                .flatMap(wanted -> details.draw(member, wanted))
                .flatMap(show)
                .defaultIfEmpty(
                        SlackReply.say(number.map(GoneCustomer::missing).orElse("There is no " + reference + ".")));
    }

    private Mono<SlackReply> turn(BlockClick click) {
        Member member = Member.behind(click);
        return member.may(Right.VIEW)
                ? Mono.justOrEmpty(CustomerNumber.read(click.subject()))
                        .flatMap(number -> details.draw(member, number, Metadata.read(click.value(), Pages.class)))
                        .map(SlackReply.Update::new)
                : Mono.just(SlackReply.say(MAY_NOT));
    }

    private Mono<SlackReply> readOn(BlockClick click) {
        Member member = Member.behind(click);
        if (!member.may(Right.VIEW)) {
            return Mono.just(SlackReply.say(MAY_NOT));
        }
        String[] parts = click.value().split(":", 2);
        return profiles.note(member.team(), "1".equals(parts[0]), Long.parseLong(parts[1]))
                .<SlackReply>map(line -> new SlackReply.Push(NoteView.of(
                        click.subject(), ProfileStoryView.who(line), line.at(), ProfileStoryView.body(line))))
                .defaultIfEmpty(SlackReply.say("This note is not there any more."));
    }
}
