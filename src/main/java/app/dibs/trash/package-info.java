/**
 * A lead is taken off the desk. To delete it is no question asked, but a way back offered; the trash keeps it for good, and
 * a manager restores it, or whoever deleted it. An admin erases a person for good: then nothing is left but that it
 * happened.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.trash;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
