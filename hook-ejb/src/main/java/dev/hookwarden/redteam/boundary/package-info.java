/** What others may ask of {@link dev.hookwarden.redteam}. */
@NullMarked
package dev.hookwarden.redteam.boundary;

import org.jspecify.annotations.NullMarked;
