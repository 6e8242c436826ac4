/**
 * What a lead becomes: contacts, accounts and deals in pipelines, their moves, what was said of them and done to them. It
 * knows neither leads nor Slack's blocks, and takes values that were read and found good.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"workspace", "slack"})
package app.dibs.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
