package app.dibs.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What is open in front of one person: the stack of modals, the Home tab, the last failure; guarded by the lock. */
final class Desk {
    final String userId;
    final List<OpenView> modals = new ArrayList<>();

    @Nullable
    OpenView home;

    @Nullable
    Toast toast;

    /** What the person picked in a message since it was drawn last: channel and ts, then block, then action. */
    final Map<String, Map<String, Map<String, ObjectNode>>> picked = new HashMap<>();

    /**
     * A failure in Slack's own words.
     *
     * @param id tells one failure from the next with the same words
     * @param text the words
     */
    record Toast(long id, String text) {}

    Desk(String userId) {
        this.userId = userId;
    }

    Optional<OpenView> top() {
        return modals.isEmpty() ? Optional.empty() : Optional.of(modals.getLast());
    }

    Optional<OpenView> view(String viewId) {
        if (home != null && home.id.equals(viewId)) {
            return Optional.of(home);
        }
        return modals.stream().filter(view -> view.id.equals(viewId)).findFirst();
    }

    void fail(String words) {
        toast = new Toast(toast == null ? 1 : toast.id() + 1, words);
    }

    Map<String, Map<String, ObjectNode>> picked(String channel, String ts) {
        return picked.computeIfAbsent(channel + ":" + ts, key -> new HashMap<>());
    }
}
