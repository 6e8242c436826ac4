package app.dibs.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The rules that the bot broke so far. */
final class Violations {
    private final List<Violation> all = new CopyOnWriteArrayList<>();

    void add(String where, String what) {
        all.add(new Violation(Instant.now(), where, what));
    }

    List<Violation> all() {
        return List.copyOf(all);
    }

    void clear() {
        all.clear();
    }
}
