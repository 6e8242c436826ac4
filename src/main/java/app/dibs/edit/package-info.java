/**
 * What is known of a lead is corrected: all its fields in a form, its tags also by command. Somebody may change the lead
 * while the form is open: fields that one of the two changed are merged without a word; for those that both changed the
 * person sees theirs beside what they typed, and chooses.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.edit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
