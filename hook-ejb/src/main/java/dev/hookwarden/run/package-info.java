/**
 * Executes one version on one input: the pool of jailed workers, and the host's side of a run.
 *
 * <p>Called by dispatch and library. It must not know streams, records or the database: a run's
 * reads are answered by whoever started it.
 */
@NullMarked
package dev.hookwarden.run;

import org.jspecify.annotations.NullMarked;
