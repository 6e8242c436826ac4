package app.dibs.lead;

import app.dibs.slack.UserId;
import app.dibs.workspace.Member;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Who works a lead; the lead's follow-up date is a day in this person's zone. */
public record Owner(UserId user, String name, ZoneId zone) {
    /** This member as an owner. */
    public static Owner of(Member member) {
        return new Owner(member.user(), member.name(), member.zone());
    }

    /** The day that it is where the owner is. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
