/** What others may ask of {@link dev.hookwarden.settings}. */
@NullMarked
package dev.hookwarden.settings.boundary;

import org.jspecify.annotations.NullMarked;
