/**
 * What runs ask for: records with their ledger, and held actions. Called by dispatch in the
 * transaction that stores the run. It must not know how a run was executed.
 */
@NullMarked
package dev.hookwarden.effect;

import org.jspecify.annotations.NullMarked;
