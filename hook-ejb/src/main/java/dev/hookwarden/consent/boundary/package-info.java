/** What others may ask of {@link dev.hookwarden.consent}. */
@NullMarked
package dev.hookwarden.consent.boundary;

import org.jspecify.annotations.NullMarked;
