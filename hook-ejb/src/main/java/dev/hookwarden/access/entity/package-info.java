/** The tables of {@link dev.hookwarden.access}. */
@NullMarked
package dev.hookwarden.access.entity;

import org.jspecify.annotations.NullMarked;
