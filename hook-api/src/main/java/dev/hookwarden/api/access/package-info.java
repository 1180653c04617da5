/** API keys, and who calls, over HTTP. */
@NullMarked
package dev.hookwarden.api.access;

import org.jspecify.annotations.NullMarked;
