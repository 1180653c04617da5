/** Runs over HTTP. */
@NullMarked
package dev.hookwarden.api.run;

import org.jspecify.annotations.NullMarked;
