/** What people say to what hooks want to do to them, over HTTP. */
@NullMarked
package dev.hookwarden.api.inbox;

import org.jspecify.annotations.NullMarked;
