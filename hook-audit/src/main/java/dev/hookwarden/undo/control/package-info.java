/** The procedures of {@link dev.hookwarden.undo}. */
@NullMarked
package dev.hookwarden.undo.control;

import org.jspecify.annotations.NullMarked;
