/** What others may ask of {@link dev.hookwarden.scan}. */
@NullMarked
package dev.hookwarden.scan.boundary;

import org.jspecify.annotations.NullMarked;
