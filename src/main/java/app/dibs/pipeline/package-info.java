/**
 * A deal goes its way: to another stage of its pipeline, to Won with one click, to Lost for a reason, and back to Open. Its
 * probability follows. Whoever moves a deal that somebody else has just moved is told where it is now, and nothing changes.
 * By command, too: {@code /lead stage D-12 negotiation}. The owner hears by direct message that somebody else ended a deal of
 * theirs; the card in the leads channel is another journey's ({@code dealcard}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "profile", "customer", "lead", "delivery", "workspace", "slack"})
package app.dibs.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
