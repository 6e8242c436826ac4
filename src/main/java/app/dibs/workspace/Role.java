package app.dibs.workspace;

import java.util.Locale;

/** A member's part in the workspace, and the rights that come with it. */
public enum Role {
    VIEWER,
    REP,
    MANAGER,
    ADMIN;

    /** Whether this role comes with that right. */
    public boolean may(Right right) {
        return switch (right) {
            case VIEW -> true;
            case CREATE, UPDATE, DELETE -> this != VIEWER;
            case ASSIGN, TEAM -> this == MANAGER || this == ADMIN;
            case ADMINISTER -> this == ADMIN;
        };
    }

    /** The word by which the database knows the role. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
