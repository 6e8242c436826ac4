package app.dibs.slack;

/** Something that people do with Dibs. A bean of this type is found by the router. */
public interface Journey {
    /** The table of contents: which interaction is answered by which method. */
    Routes routes();

    /** Whether this person is told of it, in the help for example; what hides behind a switch says no while that is off. */
    default boolean isOffered(Person person) {
        return true;
    }
}
