/** The tables of {@link dev.hookwarden.delivery}. */
@NullMarked
package dev.hookwarden.delivery.entity;

import org.jspecify.annotations.NullMarked;
