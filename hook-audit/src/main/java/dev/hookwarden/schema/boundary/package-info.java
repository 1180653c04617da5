/** What others may ask of {@link dev.hookwarden.schema}. */
@NullMarked
package dev.hookwarden.schema.boundary;

import org.jspecify.annotations.NullMarked;
