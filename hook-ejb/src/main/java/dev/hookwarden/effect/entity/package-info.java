/** The tables of {@link dev.hookwarden.effect}. */
@NullMarked
package dev.hookwarden.effect.entity;

import org.jspecify.annotations.NullMarked;
