/** Events as they come over HTTP, and as they are shown. */
@NullMarked
package dev.hookwarden.api.event;

import org.jspecify.annotations.NullMarked;
