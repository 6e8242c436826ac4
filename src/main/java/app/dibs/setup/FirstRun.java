package app.dibs.setup;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import app.dibs.home.HomeInstead;
import app.dibs.slack.Doorkeeper;
import app.dibs.slack.Interaction;
import app.dibs.slack.Message;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** While no channel for the cards is chosen, says so instead of anything else, and shows the admin the way. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FirstRun implements Doorkeeper, HomeInstead {
    static final String FOR_ADMINS =
            "Dibs needs one thing before it can start: the channel where each lead gets its card."
                    + " Choose it, and who your managers are, in the settings; then do this again.";
    static final String FOR_OTHERS =
            "Dibs is not set up here yet: an admin has to choose the channel where each lead gets"
                    + " its card. `/lead settings` tells you whom to ask.";

    private static final Set<String> ALWAYS = Set.of(Help.WORD, Settings.WORD);

    @Override
    public Optional<Message> refusal(Interaction interaction) {
        return leadsToSettings(interaction) ? Optional.empty() : of(Member.behind(interaction));
    }

    @Override
    public Optional<Message> of(Member reader) {
        return reader.workspace().isSetUp() ? Optional.empty() : Optional.of(explanation(reader));
    }

    private static Message explanation(Member reader) {
        return reader.may(Right.ADMINISTER) ? withButton(FOR_ADMINS) : Message.of(FOR_OTHERS);
    }

    private static Message withButton(String words) {
        return new Message(
                words,
                List.of(
                        section(s -> s.text(markdownText(words))),
                        actions(a -> a.blockId("setup")
                                .elements(List.of(button(b -> b.actionId(Settings.OPEN)
                                        .text(plainText("Set up Dibs"))
                                        .style("primary")))))));
    }

    private static boolean leadsToSettings(Interaction interaction) {
        return switch (interaction) {
            case Interaction.SlashCommand command -> ALWAYS.contains(command.word());
            case Interaction.BlockClick click -> isOurs(click.actionId());
            case Interaction.ViewSubmission submission ->
                isOurs(submission.view().getCallbackId());
            case Interaction.ViewClosed closed -> isOurs(closed.view().getCallbackId());
            case Interaction.OptionsRequest request -> isOurs(request.actionId());
            case Interaction.SlackEvent event -> true;
            case Interaction.GlobalShortcut shortcut -> false;
            case Interaction.MessageShortcut shortcut -> false;
        };
    }

    private static boolean isOurs(@Nullable String id) {
        return id != null && id.startsWith("setup:");
    }
}
