/**
 * Two leads are one. {@code /lead merge L-42 L-7}, or Merge… in a lead's menu, shows the two side by side where they differ;
 * the person chooses field by field, and in one transaction the first takes up the second: what was chosen, the tags of
 * both, and the notes and the history of both to read. The second goes to the trash. For a day it can be undone by whoever
 * did it or by a manager, and then both are as they were, unless somebody went on with the first meanwhile.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
