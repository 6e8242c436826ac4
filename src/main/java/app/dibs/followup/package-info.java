/**
 * When a lead is next. A date is set on the card with a date picker; a row of the morning digest or of {@code /lead today}
 * is answered with Done, which logs it and asks for the next date, or with Snooze (tomorrow, in 3 days, next week, a
 * date). A row may be clicked days later: what counts is the lead as it is then.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "digest", "lead", "delivery", "workspace", "slack"})
package app.dibs.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
