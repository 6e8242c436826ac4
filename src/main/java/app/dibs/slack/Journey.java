package app.dibs.slack;

/** Something that people do with Dibs. A bean of this type is found by the router. */
public interface Journey {
    /** The table of contents: which interaction is answered by which method. */
    Routes routes();
}
