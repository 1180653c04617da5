/** The procedures of {@link dev.hookwarden.dispatch}. */
@NullMarked
package dev.hookwarden.dispatch.control;

import org.jspecify.annotations.NullMarked;
