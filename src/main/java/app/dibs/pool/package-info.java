/**
 * Back to the pool, where the workspace wants it. When an owner last did something with an open lead is kept ({@link
 * app.dibs.pool.CareKeeper}). While an owner is at work a tick looks ({@link app.dibs.pool.PoolRound}) which leads they have
 * not touched for all but the last of the working days: they read of all of those in one message, with Keep on each. What
 * they do nothing about is back in the pool on their next working day. Days off do not count, and a lead with a follow-up
 * date that is not past is left alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"card", "lead", "delivery", "workspace", "slack"})
package app.dibs.pool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
