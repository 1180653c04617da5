/** The procedures of {@link dev.hookwarden.library}. */
@NullMarked
package dev.hookwarden.library.control;

import org.jspecify.annotations.NullMarked;
