/** What others may ask of {@link dev.hookwarden.review}. */
@NullMarked
package dev.hookwarden.review.boundary;

import org.jspecify.annotations.NullMarked;
