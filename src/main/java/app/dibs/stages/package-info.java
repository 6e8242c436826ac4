/**
 * Admins set the pipelines of deals: Pipelines… in the settings lists them, and each of them its stages, a row each with a
 * menu: rename, another probability, up, down, delete. New stages are typed as lines, {@code Proposal, 50}. What is renamed
 * or moved keeps its deals. Where deals are at what is to be deleted, they are counted, and the admin chooses where they go.
 * Of two admins who save at once the later is told, and keeps what was typed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "lead", "delivery", "workspace", "slack"})
package app.dibs.stages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
