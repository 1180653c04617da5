/** What others may ask of {@link dev.hookwarden.lease}. */
@NullMarked
package dev.hookwarden.lease.boundary;

import org.jspecify.annotations.NullMarked;
