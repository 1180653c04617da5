/** The table of {@link dev.hookwarden.lease}. */
@NullMarked
package dev.hookwarden.lease.entity;

import org.jspecify.annotations.NullMarked;
