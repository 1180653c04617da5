/** The queue of runs, and those that were given up. */
@NullMarked
package dev.hookwarden.api.queue;

import org.jspecify.annotations.NullMarked;
