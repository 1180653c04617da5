/** Schedules and what they fired, over {@link dev.hookwarden.schedule}. */
@NullMarked
package dev.hookwarden.api.schedule;

import org.jspecify.annotations.NullMarked;
