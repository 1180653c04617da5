/** The procedures of {@link dev.hookwarden.stream}. */
@NullMarked
package dev.hookwarden.stream.control;

import org.jspecify.annotations.NullMarked;
