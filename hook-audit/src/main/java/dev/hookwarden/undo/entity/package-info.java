/** The tables of {@link dev.hookwarden.undo}. */
@NullMarked
package dev.hookwarden.undo.entity;

import org.jspecify.annotations.NullMarked;
