/** The tables of {@link dev.hookwarden.settings}. */
@NullMarked
package dev.hookwarden.settings.entity;

import org.jspecify.annotations.NullMarked;
