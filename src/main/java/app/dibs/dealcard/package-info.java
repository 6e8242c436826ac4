/**
 * The card of a deal in the leads channel. It is posted when the deal is first moved, won or lost, and not when it is made,
 * since the card of the lead tells of that. From then on it stays true: each change of the deal, and of the names in its
 * pipeline, has it drawn anew when it is sent, and the thread under it carries what was done, never broadcast.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"profile", "customer", "delivery", "workspace", "slack"})
package app.dibs.dealcard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
