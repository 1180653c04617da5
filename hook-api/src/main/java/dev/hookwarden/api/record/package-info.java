/** Records and their history over HTTP. */
@NullMarked
package dev.hookwarden.api.record;

import org.jspecify.annotations.NullMarked;
