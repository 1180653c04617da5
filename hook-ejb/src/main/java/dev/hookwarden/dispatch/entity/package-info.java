/** The tables of {@link dev.hookwarden.dispatch}. */
@NullMarked
package dev.hookwarden.dispatch.entity;

import org.jspecify.annotations.NullMarked;
