package app.dibs.workspace;

/** What a person may be allowed to do. Checked when the click arrives, not when the button was drawn. */
public enum Right {
    VIEW,
    CREATE,
    UPDATE,
    DELETE,
    /** Give a lead to anyone; everybody who may update may claim for themselves. */
    ASSIGN,
    /** Bulk changes, import, export, restore, team views. */
    TEAM,
    /** Settings, roles, erase. */
    ADMINISTER
}
