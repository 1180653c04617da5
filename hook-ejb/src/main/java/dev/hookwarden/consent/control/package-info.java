/** The procedures of {@link dev.hookwarden.consent}. */
@NullMarked
package dev.hookwarden.consent.control;

import org.jspecify.annotations.NullMarked;
