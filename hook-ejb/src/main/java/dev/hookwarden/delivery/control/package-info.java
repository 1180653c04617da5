/** The procedures of {@link dev.hookwarden.delivery}. */
@NullMarked
package dev.hookwarden.delivery.control;

import org.jspecify.annotations.NullMarked;
