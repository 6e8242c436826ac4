package app.dibs.customer;

import app.dibs.slack.UserId;
import app.dibs.workspace.Member;

/** Who looks after a contact, account or deal. */
public record Keeper(UserId user, String name) {
    /** This member. */
    public static Keeper of(Member member) {
        return new Keeper(member.user(), member.name());
    }
}
