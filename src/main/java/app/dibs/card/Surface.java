package app.dibs.card;

/** Where a lead is shown. */
public enum Surface {
    /** The card in the leads channel, seen by all. */
    CARD,
    /** A row of the morning digest, in the owner's conversation with Dibs. */
    DIGEST,
    /** A row of an answer that only the person who asked sees. */
    ANSWER,
    /** The detail modal. */
    DETAIL
}
