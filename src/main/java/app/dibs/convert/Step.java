package app.dibs.convert;

import java.util.Locale;
import java.util.stream.Stream;

/** One of the three steps. */
enum Step {
    CONTACT("Step 1 of 3 · Contact"),
    ACCOUNT("Step 2 of 3 · Account"),
    DEAL("Step 3 of 3 · Deal");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    /** Where the person is. */
    String label() {
        return label;
    }

    /** By what its view is known. */
    String callbackId() {
        return "convert:" + name().toLowerCase(Locale.ROOT);
    }

    static Step of(String callbackId) {
        return Stream.of(values())
                .filter(step -> step.callbackId().equals(callbackId))
                .findFirst()
                .orElseThrow();
    }

    Step before() {
        return this == DEAL ? ACCOUNT : CONTACT;
    }
}
