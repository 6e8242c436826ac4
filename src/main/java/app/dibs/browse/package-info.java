/**
 * Finding leads. {@code /lead find} and {@code /lead list} answer with rows and pages; the Home tab shows the same list with
 * status tabs, a search box, filters and an order, and remembers what each person chose last. What is wanted is one line of
 * a small language ({@link app.dibs.lead.ListLine}), whether somebody typed it or chose it from the form.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "home", "lead", "workspace", "slack"})
package app.dibs.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
