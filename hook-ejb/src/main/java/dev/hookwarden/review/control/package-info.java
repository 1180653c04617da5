/** The procedures of {@link dev.hookwarden.review}. */
@NullMarked
package dev.hookwarden.review.control;

import org.jspecify.annotations.NullMarked;
