/** What others may ask of {@link dev.hookwarden.schedule}. */
@NullMarked
package dev.hookwarden.schedule.boundary;

import org.jspecify.annotations.NullMarked;
