/** What holds for streams, over HTTP. */
@NullMarked
package dev.hookwarden.api.stream;

import org.jspecify.annotations.NullMarked;
