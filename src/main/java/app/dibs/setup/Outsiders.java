package app.dibs.setup;

import app.dibs.slack.Doorkeeper;
import app.dibs.slack.Interaction;
import app.dibs.slack.Message;
import app.dibs.workspace.Member;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Turns away who has no right at all, before anything of a lead is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Outsiders implements Doorkeeper {
    /**
     * What Slack tells of any person. Who is let in again must be learned of, and the Home tab has words of its own for
     * outsiders.
     */
    private static final Set<String> TOLD_OF_ANYONE = Set.of("team_join", "user_change", "app_home_opened");

    static final String OUTSIDER = "Dibs keeps the sales leads of this workspace for its own members. Guests, apps and"
            + " members of other organisations can't use it, so nothing was shown or changed.";
    static final String LEFT =
            "Your account in this workspace is deactivated, so nothing was shown or changed. An admin"
                    + " of the workspace can activate it again.";

    @Override
    public Optional<Message> refusal(Interaction interaction) {
        boolean passes = interaction instanceof Interaction.SlackEvent event && TOLD_OF_ANYONE.contains(event.type());
        return passes ? Optional.empty() : words(Member.behind(interaction)).map(Message::of);
    }

    private static Optional<String> words(Member member) {
        if (member.outsider()) {
            return Optional.of(OUTSIDER);
        }
        return member.deactivated() ? Optional.of(LEFT) : Optional.empty();
    }
}
