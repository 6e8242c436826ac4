/**
 * A contact, an account or a deal is taken away. To delete it is no question asked, but a way back offered; the trash keeps
 * it for good, and a manager restores it, or whoever deleted it. An admin erases the person behind a contact for good: then
 * nothing is left but that it happened, and the admin is told which leads still hold the same person.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"profile", "card", "customer", "lead", "delivery", "workspace", "slack"})
package app.dibs.discard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
