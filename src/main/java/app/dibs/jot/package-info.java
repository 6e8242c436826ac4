/**
 * A message becomes a note. The shortcut "Add to lead as note" opens a form with the text of the message; the person chooses
 * the lead, and the note keeps the way back to the message.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.jot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
