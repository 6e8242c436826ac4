package app.dibs.capture;

import app.dibs.lead.MessageReading;
import app.dibs.slack.Interaction.MessageShortcut;
import app.dibs.slack.Journey;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import app.dibs.workspace.Member;
import app.dibs.workspace.Right;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The shortcut "Make this a lead" in a message's menu: the form, filled in from the message. */
@Component
class LeadOfMessage implements Journey {
    private static final String SHORTCUT = "capture:message";

    private final SlackApi slack;

    LeadOfMessage(SlackApi slack) {
        this.slack = slack;
    }

    @Override
    public Routes routes() {
        return Routes.of().messageShortcut(SHORTCUT, this::open);
    }

    private Mono<SlackReply> open(MessageShortcut shortcut) {
        Member by = Member.behind(shortcut);
        if (!by.may(Right.CREATE)) {
            return Mono.just(SlackReply.say(CaptureWords.VIEWERS_DO_NOT_ADD));
        }
        MessageReading reading =
                MessageReading.read(shortcut.text(), by.workspace().country());
        return slack.show(shortcut, CaptureViews.form(CaptureDraft.of(reading), by, Begun.of(shortcut)))
                .thenReturn(SlackReply.ack());
    }
}
