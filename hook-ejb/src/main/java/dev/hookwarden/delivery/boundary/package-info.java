/** What others may ask of {@link dev.hookwarden.delivery}. */
@NullMarked
package dev.hookwarden.delivery.boundary;

import org.jspecify.annotations.NullMarked;
