package app.dibs.card;

/** Where a lead is shown. */
public enum Surface {
    /** The card in the leads channel, seen by all. */
    CARD,
    /** A row of the morning digest, in the owner's conversation with Dibs. */
    DIGEST,
    /** A row of the list behind {@code /lead today}, seen by the person who asked alone. */
    TODAY,
    /** A single lead in an answer, a direct message or the Home tab. */
    ANSWER,
    /** A row of a list: in the Home tab, or in the answer to a command. */
    ROW,
    /** A hot lead at the top of the Home tab. */
    HOT,
    /** The detail modal. */
    DETAIL
}
