/** What others may ask of {@link dev.hookwarden.undo}. */
@NullMarked
package dev.hookwarden.undo.boundary;

import org.jspecify.annotations.NullMarked;
