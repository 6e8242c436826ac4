/**
 * The Home tab: a person's figures, what of theirs is due, and the buttons that journeys hang into it ({@link
 * app.dibs.home.HomeButton}). Guests and members of other organisations read one sentence there and nothing of any lead;
 * whatever must happen before there is anything to see is said there too ({@link app.dibs.home.HomeInstead}). Below the figures a person looks at one page of it at a time ({@link
 * app.dibs.home.HomePage}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "workspace", "slack"})
package app.dibs.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
