/** The tables of {@link dev.hookwarden.review}. */
@NullMarked
package dev.hookwarden.review.entity;

import org.jspecify.annotations.NullMarked;
