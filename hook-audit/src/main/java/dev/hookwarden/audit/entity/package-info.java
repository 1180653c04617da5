/** The tables of {@link dev.hookwarden.audit}. */
@NullMarked
package dev.hookwarden.audit.entity;

import org.jspecify.annotations.NullMarked;
