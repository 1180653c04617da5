/**
 * What was changed: one entry for each change, with the whole value before and after. Called by
 * whoever changes data, in the same transaction. It must not know what a hook is; it keeps the
 * names that it is given.
 */
@NullMarked
package dev.hookwarden.ledger;

import org.jspecify.annotations.NullMarked;
