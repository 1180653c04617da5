/**
 * The red-team corpus as data: what a sample tries, how its run must end, and whether a run kept to
 * that.
 *
 * <p>Read by the server, which runs campaigns, and by the worker's own hostile suite, so that both
 * judge by the same rules. Pure functions only, like the rest of the module: it must not know where
 * samples are stored or what executes them.
 */
@NullMarked
package dev.hookwarden.protocol.corpus;

import org.jspecify.annotations.NullMarked;
