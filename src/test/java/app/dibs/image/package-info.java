/**
 * Dibs as it is shipped: a directory that holds the program, the JVM that it was trained with, and the cache that the
 * training left. Built by {@code mvn -Pimage package}, measured by {@link app.dibs.image.StartupBench}.
 */
@NullMarked
package app.dibs.image;

import org.jspecify.annotations.NullMarked;
