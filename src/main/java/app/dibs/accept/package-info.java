/**
 * Speed to lead, where the workspace wants it. Who is given a lead by a rule or by somebody else is asked to accept it within
 * so many minutes of their working time ({@link app.dibs.accept.OfferKeeper}); whatever they do with it counts as that. Once a
 * minute a tick looks for what was not ({@link app.dibs.accept.PassOn}): it goes on to the next one by the rules, and after a
 * second miss, or where nobody is left, back to the pool. The deadline stands in a row, which ends once, under the lead's
 * lock, whatever the ticks, restarts and nodes. The message that asked says what became of it; misses are kept for managers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.accept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
