/**
 * Takes changes back: plans first what would come of it, asks where others have changed the same,
 * and then writes the values of before as new changes. Called by API and console. It must not know
 * what a hook is, nor how records are stored: it calls back through {@link
 * dev.hookwarden.undo.boundary.Reverser}, {@link dev.hookwarden.undo.boundary.Causes} and {@link
 * dev.hookwarden.undo.boundary.Deeds}. Its statements read the ledger's table, so that the database
 * makes a plan and no memory grows with it.
 */
@NullMarked
package dev.hookwarden.undo;

import org.jspecify.annotations.NullMarked;
