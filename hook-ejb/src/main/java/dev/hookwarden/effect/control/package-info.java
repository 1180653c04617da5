/** The procedures of {@link dev.hookwarden.effect}. */
@NullMarked
package dev.hookwarden.effect.control;

import org.jspecify.annotations.NullMarked;
