/**
 * Starts hooks by time: keeps schedules, from manifests and from people, and takes care that each
 * planned time is decided once, by whichever server. Called by API and console; observes the
 * library, whose versions it starts, and dispatch, which runs what it fires. Knows nothing of how
 * runs wait and are executed.
 *
 * <p>A row is the truth: its next time, and a row for every time that was decided. Quartz is the
 * clock that wakes somebody when a time is due, on one of the servers. Whoever is woken, by Quartz
 * or by the sweep that looks for what Quartz forgot, locks the row and decides what is due.
 */
@NullMarked
package dev.hookwarden.schedule;

import org.jspecify.annotations.NullMarked;
