/**
 * The morning digest. A tick each minute claims, in one statement a page, everybody whose hour has come on this local day
 * ({@link app.dibs.digest.DigestClaims}): the row's key makes it one a person a day, whatever the ticks, restarts and
 * nodes; days off, holidays and pauses have none. What it lists is fixed then: leads that are due, leads that were given to
 * the person, and what journeys hang in ({@link app.dibs.digest.DigestSection}). Its words are written when it is sent, for
 * all that were claimed together in the same few statements ({@link app.dibs.digest.DigestWriter}), unless it has become
 * too late for that; and again whenever something in it changes ({@link app.dibs.digest.DigestRewriter}), so that a row
 * acted on says who did what. The same list is at hand at any time with {@code /lead today}, and what a digest has no room
 * for in pages ({@link app.dibs.digest.Today}). What else is told at that hour, in a message of its own such as the manager's,
 * is begun in the same transaction ({@link app.dibs.digest.Morning}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
