package app.dibs.slack.bolt;

import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Sends what an ack cannot carry: at once for an answer in time, and in the place of the ack for one that was late. */
final class AfterAck {
    private static final Logger LOG = LoggerFactory.getLogger(AfterAck.class);

    private final Messenger messenger;

    AfterAck(SlackApi slack) {
        this.messenger = new Messenger(slack);
    }

    /** Sends the rest of an answer in the background; what fails is logged. */
    void inTime(SlackReply reply, Incoming incoming) {
        boolean isSubmission = incoming.kind() == Routes.Kind.SUBMISSION;
        start(isSubmission ? behindSubmission(reply) : behind(reply, incoming), incoming);
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
        start(isSubmission ? lateInView(reply, incoming) : lateElsewhere(reply, incoming), incoming);
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

    private Mono<Void> behind(SlackReply reply, Incoming incoming) {
        boolean saidInAck = incoming.kind() == Routes.Kind.COMMAND;
        return switch (reply) {
            case SlackReply.Say say -> saidInAck ? Mono.empty() : messenger.whisper(say.message(), incoming, true);
            case SlackReply.Replace replace ->
                saidInAck ? Mono.empty() : messenger.replace(replace.message(), incoming, true);
            case SlackReply.Update update -> messenger.show(update.view(), incoming);
            case SlackReply.Push push -> messenger.lay(push.view(), incoming);
            case SlackReply.Clear clear -> messenger.note(clear);
            case SlackReply.Ack ack -> Mono.empty();
            case SlackReply.Errors errors -> Mono.empty();
            case SlackReply.Options options -> Mono.empty();
        };
    }

    private Mono<Void> lateElsewhere(SlackReply reply, Incoming incoming) {
        return switch (reply) {
            case SlackReply.Say say -> messenger.whisper(say.message(), incoming, false);
            case SlackReply.Replace replace -> messenger.replace(replace.message(), incoming, false);
            case SlackReply.Update update ->
                incoming.place().view() == null ? messenger.tooLate(incoming) : messenger.show(update.view(), incoming);
            case SlackReply.Push push -> messenger.tooLate(incoming);
            case SlackReply.Clear clear -> messenger.note(clear);
            case SlackReply.Ack ack -> Mono.empty();
            case SlackReply.Errors errors -> Mono.empty();
            case SlackReply.Options options -> Mono.empty();
        };
    }

    /** The modal shows that we are still working; nobody can close it but the person. */
    private Mono<Void> lateInView(SlackReply reply, Incoming incoming) {
        return switch (reply) {
            case SlackReply.Errors errors ->
                messenger.become(
                        Forms.withNotice(
                                incoming.place().form(),
                                Forms.listed(errors.byBlockId().values())),
                        incoming);
            case SlackReply.Update update -> messenger.become(update.view(), incoming);
            case SlackReply.Push push -> messenger.become(push.view(), incoming);
            case SlackReply.Say say -> messenger.become(Forms.notice(say.message()), incoming);
            case SlackReply.Replace replace -> messenger.become(Forms.notice(replace.message()), incoming);
            case SlackReply.Clear clear ->
                messenger.become(Forms.notice(words(clear)), incoming).then(messenger.note(clear));
            case SlackReply.Ack ack -> messenger.become(Forms.notice(Message.of(Sentences.DONE)), incoming);
            case SlackReply.Options options -> Mono.empty();
        };
    }

    private static Message words(SlackReply.Clear clear) {
        return clear.note() == null ? Message.of(Sentences.DONE) : clear.note().message();
    }
}
