/** Dibs, the lead desk that lives in Slack. */
@NullMarked
package app.dibs;

import org.jspecify.annotations.NullMarked;
