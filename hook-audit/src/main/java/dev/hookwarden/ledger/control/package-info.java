/** The procedures of {@link dev.hookwarden.ledger}. */
@NullMarked
package dev.hookwarden.ledger.control;

import org.jspecify.annotations.NullMarked;
