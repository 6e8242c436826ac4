package app.dibs.workspace;

/** What a person may be allowed to do. Checked when the click arrives, not when the button was drawn. */
public enum Right {
    VIEW,
    CREATE,
    UPDATE,
    DELETE,
    /**
     * Give a lead to anyone, and take it from its owner; for managers, and where the workspace says so for everybody who
     * may update. Those may claim what nobody owns in any case.
     */
    ASSIGN,
    /** Bulk changes, import, export, restore, team views. */
    TEAM,
    /** Settings, roles, erase. */
    ADMINISTER
}
