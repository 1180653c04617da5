/** Reviews of versions over HTTP. */
@NullMarked
package dev.hookwarden.api.review;

import org.jspecify.annotations.NullMarked;
