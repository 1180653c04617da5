/**
 * One run from its request to its single answer: the door through which the hook speaks, the
 * overlay of its own writes, what it used and the watchdog that ends it. Called by the message
 * loop; knows nothing of frames and streams.
 */
@NullMarked
package dev.hookwarden.worker.run;

import org.jspecify.annotations.NullMarked;
