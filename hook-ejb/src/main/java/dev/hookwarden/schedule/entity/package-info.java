/** The tables of {@link dev.hookwarden.schedule}. */
@NullMarked
package dev.hookwarden.schedule.entity;

import org.jspecify.annotations.NullMarked;
