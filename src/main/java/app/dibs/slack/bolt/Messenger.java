package app.dibs.slack.bolt;

import app.dibs.slack.Message;
import app.dibs.slack.Routes;
import app.dibs.slack.SlackApi;
import app.dibs.slack.SlackFault;
import app.dibs.slack.SlackReply;
import com.slack.api.model.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The ways to bring words or a view to the person behind an interaction, other than its ack. */
final class Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);
    private static final Retry TWICE_MORE = SlackFaults.persistently(2);

    private static final String HOME = "home";

    private final SlackApi slack;

    Messenger(SlackApi slack) {
        this.slack = slack;
    }

    /** Words for the person alone, as near to where they acted as Slack lets us; {@code inTime} while a trigger lives. */
    Mono<Void> whisper(Message message, Incoming incoming, boolean inTime) {
        Place place = incoming.place();
        Incoming.Who who = incoming.who();
        if (incoming.kind() == Routes.Kind.EVENT || incoming.kind() == Routes.Kind.OPTIONS) {
            LOG.warn("Nobody is there to read the answer to {}", incoming.route());
            return Mono.empty();
        }
        if (place.responseUrl() != null) {
            return respond(place.responseUrl(), message, false);
        }
        if (place.channel() != null) {
            return slack.postEphemeral(who.team(), place.channel(), who.user(), message)
                    .retryWhen(TWICE_MORE);
        }
        Mono<Void> directly = Mono.defer(() -> directly(message, incoming));
        return inTime && place.isTriggered()
                ? open(Forms.notice(message), incoming).onErrorResume(SlackFault.class, fault -> directly)
                : directly;
    }

    /** The message that was clicked in becomes this one, where Slack gave us the way. */
    Mono<Void> replace(Message message, Incoming incoming, boolean inTime) {
        String url = incoming.place().responseUrl();
        return url == null ? whisper(message, incoming, inTime) : respond(url, message, true);
    }

    /** The words that follow after all views closed. */
    Mono<Void> note(SlackReply.Clear clear) {
        return clear.note() == null
                ? Mono.empty()
                : respond(
                        clear.note().responseUrl(),
                        clear.note().message(),
                        clear.note().replaces());
    }

    /** The Home tab or the modal that was clicked in becomes this view; where there was none, it opens. */
    Mono<Void> show(View view, Incoming incoming) {
        if (HOME.equals(view.getType())) {
            return slack.publishHome(incoming.who().team(), incoming.who().user(), view);
        }
        return incoming.place().isModal() ? become(view, incoming) : lay(view, incoming);
    }

    /** The view that was clicked in or sent becomes another one. */
    Mono<Void> become(View view, Incoming incoming) {
        String id = incoming.place().form().getId();
        return slack.updateView(incoming.who().team(), id, null, view)
                .retryWhen(TWICE_MORE)
                .then();
    }

    /** The view becomes another one; where the person closed it meanwhile, they read these words instead. */
    Mono<Void> becomeOrTell(View view, Message elsewhere, Incoming incoming) {
        return become(view, incoming).onErrorResume(SlackFault.class, fault -> directly(elsewhere, incoming));
    }

    /** A view on top of all others; where it comes too late, words that say so. */
    Mono<Void> lay(View view, Incoming incoming) {
        return open(view, incoming).onErrorResume(SlackFault.class, fault -> {
            LOG.warn("Could not open the answer to {}", incoming.route(), fault);
            return tooLate(incoming);
        });
    }

    /** Says that a window could not be opened any more. */
    Mono<Void> tooLate(Incoming incoming) {
        return whisper(Message.of(Sentences.OPENED_TOO_LATE), incoming, false);
    }

    private Mono<Void> open(View view, Incoming incoming) {
        Place place = incoming.place();
        return place.isModal()
                ? slack.pushView(incoming.who().team(), place.triggerId(), view).then()
                : slack.openView(incoming.who().team(), place.triggerId(), view).then();
    }

    private Mono<Void> directly(Message message, Incoming incoming) {
        Incoming.Who who = incoming.who();
        return slack.post(
                        who.team(),
                        who.user().value(),
                        null,
                        message,
                        incoming.request().value())
                .then();
    }

    private Mono<Void> respond(String url, Message message, boolean replaceOriginal) {
        return slack.respond(url, message, replaceOriginal).retryWhen(TWICE_MORE);
    }
}
