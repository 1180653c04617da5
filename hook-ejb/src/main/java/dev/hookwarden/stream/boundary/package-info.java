/** What others may ask of {@link dev.hookwarden.stream}. */
@NullMarked
package dev.hookwarden.stream.boundary;

import org.jspecify.annotations.NullMarked;
