/** The procedures of {@link dev.hookwarden.run}: pool, process, session, jail. */
@NullMarked
package dev.hookwarden.run.control;

import org.jspecify.annotations.NullMarked;
