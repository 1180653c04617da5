/** The procedures of {@link dev.hookwarden.schedule}. */
@NullMarked
package dev.hookwarden.schedule.control;

import org.jspecify.annotations.NullMarked;
