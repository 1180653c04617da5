/** What others may ask of {@link dev.hookwarden.library}. */
@NullMarked
package dev.hookwarden.library.boundary;

import org.jspecify.annotations.NullMarked;
