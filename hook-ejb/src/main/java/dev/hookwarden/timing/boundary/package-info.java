/** What others may ask of {@link dev.hookwarden.timing}. */
@NullMarked
package dev.hookwarden.timing.boundary;

import org.jspecify.annotations.NullMarked;
