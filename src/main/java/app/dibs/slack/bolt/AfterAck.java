package app.dibs.slack.bolt;

import app.dibs.slack.Afterwards;
import app.dibs.slack.Interaction;
import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackReply;
import com.slack.api.model.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Sends what an ack cannot carry: at once for an answer in time, and in the place of the ack for one that was late. */
final class AfterAck {
    private static final Logger LOG = LoggerFactory.getLogger(AfterAck.class);

    private final Messenger messenger;
    private final Iterable<Afterwards> afterwards;

    AfterAck(SlackApi slack, Iterable<Afterwards> afterwards) {
        this.messenger = new Messenger(slack);
        this.afterwards = afterwards;
    }

    /** Lets those who keep something true look at what was done. */
    void seeTo(Interaction done, Incoming incoming) {
        afterwards.forEach(afterward -> start(afterward.after(done), incoming));
    }

    /** Sends the rest of an answer in the background; what fails is logged. */
    void inTime(SlackReply reply, Incoming incoming) {
        boolean isSubmission = incoming.kind() == Routes.Kind.SUBMISSION;
        start(isSubmission ? behindSubmission(reply) : anywhere(reply, incoming, true), incoming);
    }

    /** Tells in the background that it takes longer, where the ack cannot tell it. */
    void stillWorking(Incoming incoming) {
        boolean acked = incoming.kind() == Routes.Kind.COMMAND || incoming.kind() == Routes.Kind.SUBMISSION;
        if (!acked && incoming.place().responseUrl() != null) {
            start(messenger.whisper(Message.of(Sentences.STILL_WORKING), incoming, false), incoming);
        }
    }

    /** Sends an answer in the background to a person who was told that it takes longer. */
    void late(SlackReply reply, Incoming incoming) {
        boolean isSubmission = incoming.kind() == Routes.Kind.SUBMISSION;
        start(isSubmission ? lateInView(reply, incoming) : anywhere(reply, incoming, false), incoming);
    }

    private static void start(Mono<Void> sending, Incoming incoming) {
        sending.subscribe(
                nothing -> {},
                fault -> LOG.warn(
                        "Gave up answering {} of {} in {}",
                        incoming.route(),
                        incoming.who().user(),
                        incoming.who().team(),
                        fault));
    }

    private Mono<Void> behindSubmission(SlackReply reply) {
        return reply instanceof SlackReply.Clear clear ? messenger.note(clear) : Mono.empty();
    }

    private Mono<Void> anywhere(SlackReply reply, Incoming incoming, boolean inTime) {
        boolean saidInAck = inTime && incoming.kind() == Routes.Kind.COMMAND;
        return switch (reply) {
            case SlackReply.Say say -> saidInAck ? Mono.empty() : messenger.whisper(say.message(), incoming, inTime);
            case SlackReply.Replace replace ->
                saidInAck ? Mono.empty() : messenger.replace(replace.message(), incoming, inTime);
            case SlackReply.Update update -> messenger.show(update.view(), incoming);
            case SlackReply.Push push -> messenger.lay(push.view(), incoming);
            case SlackReply.Clear clear -> messenger.note(clear);
            case SlackReply.Ack ack -> Mono.empty();
            case SlackReply.Errors errors -> Mono.empty();
            case SlackReply.Options options -> Mono.empty();
        };
    }

    /** The modal shows that we are still working; nobody can close it but the person, who may have done so. */
    private Mono<Void> lateInView(SlackReply reply, Incoming incoming) {
        return switch (reply) {
            case SlackReply.Errors errors -> givenBack(errors, incoming);
            case SlackReply.Update update -> instead(update.view(), Sentences.CLOSED_MEANWHILE, incoming);
            case SlackReply.Push push -> instead(push.view(), Sentences.CLOSED_MEANWHILE, incoming);
            case SlackReply.Say say -> notice(say.message(), incoming);
            case SlackReply.Replace replace -> notice(replace.message(), incoming);
            case SlackReply.Clear clear -> done(clear, incoming).then(messenger.note(clear));
            case SlackReply.Ack ack -> notice(Message.of(Sentences.DONE), incoming);
            case SlackReply.Options options -> Mono.empty();
        };
    }

    private Mono<Void> givenBack(SlackReply.Errors errors, Incoming incoming) {
        String listed = Forms.listed(errors.byBlockId().values());
        return instead(Forms.withNotice(incoming.place().form(), listed), listed, incoming);
    }

    private Mono<Void> notice(Message message, Incoming incoming) {
        return messenger.becomeOrTell(Forms.notice(message), message, incoming);
    }

    private Mono<Void> instead(View view, String elsewhere, Incoming incoming) {
        return messenger.becomeOrTell(view, Message.of(elsewhere), incoming);
    }

    /** Where a note follows elsewhere, a modal that is closed already needs no word. */
    private Mono<Void> done(SlackReply.Clear clear, Incoming incoming) {
        return clear.note() == null
                ? notice(Message.of(Sentences.DONE), incoming)
                : messenger
                        .become(Forms.notice(clear.note().message()), incoming)
                        .onErrorResume(SlackFault.class, fault -> {
                            LOG.info("The modal of {} is gone: {}", incoming.route(), fault.getMessage());
                            return Mono.empty();
                        });
    }
}
