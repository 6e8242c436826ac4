/**
 * The morning digest. A tick each minute claims, in one statement a page, everybody whose hour has come on this local day
 * ({@link app.dibs.digest.DigestClaims}): the row's key makes it one a person a day, whatever the ticks, restarts and
 * nodes. What it lists is fixed then; its words are written when it is sent ({@link app.dibs.digest.DigestWriter}) and
 * again whenever one of its leads changes, so that a row acted on says who did what. The same list is at hand at any time
 * with {@code /lead today}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
