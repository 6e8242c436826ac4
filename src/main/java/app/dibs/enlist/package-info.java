/**
 * A manager enrols all leads of a list in a nurture plan: the form names how many they are before anything is done, one
 * transaction enrols them, and one Undo takes out again each whose tasks nobody has touched since. Leads that are closed, or
 * in a plan already, are left alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"cadence", "card", "lead", "delivery", "workspace", "slack"})
package app.dibs.enlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
