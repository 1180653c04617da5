/** The tables of {@link dev.hookwarden.stream}. */
@NullMarked
package dev.hookwarden.stream.entity;

import org.jspecify.annotations.NullMarked;
