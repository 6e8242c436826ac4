/**
 * A contact, an account or a deal is kept true: its fields are edited in a form, and what somebody else changed meanwhile is
 * shown beside one's own, to choose from; notes are added; it is given to another who looks after it. An address or a name
 * that another one has is refused at its field, with the name of the other.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"profile", "card", "customer", "lead", "delivery", "workspace", "slack"})
package app.dibs.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
