/** What others may ask of {@link dev.hookwarden.effect}. */
@NullMarked
package dev.hookwarden.effect.boundary;

import org.jspecify.annotations.NullMarked;
