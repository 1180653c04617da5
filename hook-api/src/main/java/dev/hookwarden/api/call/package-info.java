/** Destinations, and decisions about calls of them, over HTTP. */
@NullMarked
package dev.hookwarden.api.call;

import org.jspecify.annotations.NullMarked;
