/** Deliveries over HTTP. */
@NullMarked
package dev.hookwarden.api.delivery;

import org.jspecify.annotations.NullMarked;
