/**
 * Who works a lead. A rep claims one that nobody owns; of two who claim at once one wins, and the other is told who. A
 * manager gives it to one of the least busy reps with one click, or to anyone through Other…; where it changed hands since
 * the card was drawn, the manager is told and decides. The old and the new owner hear of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.assign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
