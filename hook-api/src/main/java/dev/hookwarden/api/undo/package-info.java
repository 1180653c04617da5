/** Undos over HTTP. */
@NullMarked
package dev.hookwarden.api.undo;

import org.jspecify.annotations.NullMarked;
