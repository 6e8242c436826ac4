/**
 * Slack in a box: a workspace that sends signed requests to the bot and serves Slack's Web API to it, over real HTTP, so
 * that anyone can try the bot and every journey is tested without an account. It knows nothing of the bot's own classes.
 */
@NullMarked
package app.dibs.sandbox;

import org.jspecify.annotations.NullMarked;
