/**
 * A lead comes to the desk. {@code /lead new} opens a form, filled in from the line that was typed behind it; what could
 * not be read stands in its field as typed, with the reason below. {@code /lead add} saves the line at once, says field by
 * field what it understood, and can be undone as long as nobody changed the lead. Both go through the same checks: a lead
 * with this e-mail address or phone number is named instead of made twice, and nothing typed is lost.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "home", "lead", "delivery", "workspace", "slack"})
package app.dibs.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
