package app.dibs.delivery;

/**
 * Something that Slack must hear of. It names what to tell of and not the words: they are written when it is sent. While
 * a letter of the same kind and subject waits, another one adds nothing.
 *
 * @param kind which {@link Writer} writes it
 * @param subject what it tells of, in the writer's own terms
 * @param lane letters of one lane go out in their order, one at a time
 * @param urgency what goes first
 */
public record Letter(String kind, String subject, String lane, Urgency urgency) {
    /** What goes first when many wait. */
    public enum Urgency {
        /** A person has just acted and looks at the place. */
        NOW(0),
        /** Nobody waits for it at this moment. */
        SOON(1);

        private final int rank;

        Urgency(int rank) {
            this.rank = rank;
        }

        /** The lower goes first. */
        short rank() {
            return (short) rank;
        }
    }
}
