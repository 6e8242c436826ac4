/**
 * Who gets a new lead that nobody owns. An admin writes rules ({@link app.dibs.rotation.AssignmentSettings}): which leads, in
 * turn or to the least busy, among whom. The first rule that fits says whose turn it is ({@link app.dibs.rotation.Pick}), in
 * the transaction that makes the lead; people who are away are skipped. The rule's row is locked meanwhile, so that many
 * leads at once are shared out as evenly as one after the other.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
