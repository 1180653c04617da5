/** The tables of {@link dev.hookwarden.library}. */
@NullMarked
package dev.hookwarden.library.entity;

import org.jspecify.annotations.NullMarked;
