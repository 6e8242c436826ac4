/** The lead, and the reading of what people type about one. */
@NullMarked
package app.dibs.lead;

import org.jspecify.annotations.NullMarked;
