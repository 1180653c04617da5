/** What others may ask of {@link dev.hookwarden.ledger}. */
@NullMarked
package dev.hookwarden.ledger.boundary;

import org.jspecify.annotations.NullMarked;
