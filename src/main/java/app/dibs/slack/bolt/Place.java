package app.dibs.slack.bolt;

import app.dibs.slack.ChannelId;
import com.slack.api.model.view.View;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an interaction happened, and so where an answer can go.
 *
 * @param responseUrl takes up to 5 answers within 30 min
 * @param triggerId opens one view within 3 s; empty where there is none
 * @param channel the conversation that it happened in
 * @param view the modal or Home tab that it happened in
 */
record Place(
        @Nullable String responseUrl,
        String triggerId,
        @Nullable ChannelId channel,
        @Nullable View view) {

    /** Nowhere that a person looks at. */
    static final Place NOWHERE = new Place(null, "", null, null);

    boolean isModal() {
        return view != null && "modal".equals(view.getType());
    }

    boolean isTriggered() {
        return !triggerId.isEmpty();
    }

    /** The view of an interaction that has one. */
    View form() {
        return Objects.requireNonNull(view, "This interaction has no view");
    }
}
