/**
 * A lead is worked: it is contacted, qualified, lost and reopened; something is noted of it; it is starred as hot, and
 * copied for another of its kind. Each by command, from the card, from a list and from the detail, which then show it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
