/** The procedures of {@link dev.hookwarden.timing}. */
@NullMarked
package dev.hookwarden.timing.control;

import org.jspecify.annotations.NullMarked;
