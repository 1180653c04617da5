/** The pages of the queue, and of runs that were given up. */
@NullMarked
package dev.hookwarden.web.queue;

import org.jspecify.annotations.NullMarked;
