/**
 * A lead as Slack shows it: the card in the leads channel with its thread, the row in lists, the badge, the detail modal.
 * Journeys hang their actions here ({@link app.dibs.card.LeadAction}). A card stays true: it observes every change of its
 * lead and is drawn anew when it is sent.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "lead", "delivery", "workspace", "slack"})
package app.dibs.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
