/** What others may ask of {@link dev.hookwarden.run}. */
@NullMarked
package dev.hookwarden.run.boundary;

import org.jspecify.annotations.NullMarked;
