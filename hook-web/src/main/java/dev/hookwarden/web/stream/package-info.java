/** Pages about streams, over {@link dev.hookwarden.stream}. */
@NullMarked
package dev.hookwarden.web.stream;

import org.jspecify.annotations.NullMarked;
