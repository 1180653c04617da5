/** What others may ask of {@link dev.hookwarden.access}. */
@NullMarked
package dev.hookwarden.access.boundary;

import org.jspecify.annotations.NullMarked;
