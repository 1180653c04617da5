/** The tables of {@link dev.hookwarden.consent}. */
@NullMarked
package dev.hookwarden.consent.entity;

import org.jspecify.annotations.NullMarked;
