package app.dibs.slack.bolt;

import static java.util.Objects.requireNonNullElse;

import app.dibs.slack.FormValues;
import app.dibs.slack.Interaction;
import app.dibs.slack.RequestId;
import app.dibs.slack.Routes.Kind;
import app.dibs.slack.bolt.Incoming.Who;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.model.view.View;
import java.util.Objects;

/** Reads what becomes of modals: sent, or closed. */
final class IncomingView {
    private IncomingView() {}

    static Incoming submission(ViewSubmissionRequest request) {
        ViewSubmissionPayload sent = request.getPayload();
        View view = sent.getView();
        Who who = Who.of(request, view, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = Incoming.requestId(view.getId(), view.getHash(), view.getCallbackId());
        String trigger = requireNonNullElse(sent.getTriggerId(), "");
        // A form that was sent back with errors keeps its hash, and comes again with other values.
        String shared = id.value() + " " + Objects.hashCode(view.getState());
        return Incoming.of(
                        Kind.SUBMISSION,
                        view.getCallbackId(),
                        id,
                        who,
                        new Place(null, trigger, null, view),
                        person -> new Interaction.ViewSubmission(
                                person, id, trigger, view, FormValues.of(view.getState())))
                .withSharedAs(shared);
    }

    static Incoming closed(ViewClosedRequest request) {
        ViewClosedPayload sent = request.getPayload();
        View view = sent.getView();
        Who who = Who.of(request, view, sent.getUser().getId(), sent.getUser().getTeamId());
        RequestId id = Incoming.requestId(view.getId(), view.getHash(), view.getCallbackId(), "closed");
        return Incoming.of(
                Kind.CLOSE,
                view.getCallbackId(),
                id,
                who,
                Place.NOWHERE,
                person -> new Interaction.ViewClosed(person, id, view));
    }
}
