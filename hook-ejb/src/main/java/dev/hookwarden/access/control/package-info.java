/** The procedures of {@link dev.hookwarden.access}. */
@NullMarked
package dev.hookwarden.access.control;

import org.jspecify.annotations.NullMarked;
