package app.dibs.pipeline;

import app.dibs.customer.CustomerNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A deal that is meant, and what is said of it: {@code D-12 negotiation}.
 *
 * @param rest what follows the number, as typed; empty where nothing does
 */
record DealReference(CustomerNumber number, String rest) {
    private static final Pattern GAP = Pattern.compile("[\\s:,]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Reads a text that begins with a deal's number; empty where it begins with something else. */
    static Optional<DealReference> read(String typed) {
        String[] parts = GAP.split(typed.strip(), 2);
        return CustomerNumber.read(parts[0])
                .filter(number -> number.kind() == CustomerNumber.Kind.DEAL)
                .map(number -> new DealReference(number, parts.length > 1 ? parts[1].strip() : ""));
    }
}
