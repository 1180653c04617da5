/** The procedures of {@link dev.hookwarden.settings}. */
@NullMarked
package dev.hookwarden.settings.control;

import org.jspecify.annotations.NullMarked;
