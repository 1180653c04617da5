/** The pages of the schedules, over {@link dev.hookwarden.schedule}. */
@NullMarked
package dev.hookwarden.web.schedule;

import org.jspecify.annotations.NullMarked;
