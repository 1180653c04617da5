/** What others may ask of {@link dev.hookwarden.dispatch}. */
@NullMarked
package dev.hookwarden.dispatch.boundary;

import org.jspecify.annotations.NullMarked;
