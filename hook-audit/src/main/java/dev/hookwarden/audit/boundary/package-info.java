/** What others may ask of {@link dev.hookwarden.audit}. */
@NullMarked
package dev.hookwarden.audit.boundary;

import org.jspecify.annotations.NullMarked;
