/**
 * A manager changes many leads at once: all of a list. The form names how many they are before anything is done; one
 * transaction changes them and keeps how they stood; owners are told once, of all of them together; and one Undo brings back
 * each that nobody has touched since.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
