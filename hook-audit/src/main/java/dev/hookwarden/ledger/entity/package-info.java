/** The tables of {@link dev.hookwarden.ledger}. */
@NullMarked
package dev.hookwarden.ledger.entity;

import org.jspecify.annotations.NullMarked;
