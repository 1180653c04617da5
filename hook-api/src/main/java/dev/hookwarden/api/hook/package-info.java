/** Hooks, their versions and direct calls over HTTP. */
@NullMarked
package dev.hookwarden.api.hook;

import org.jspecify.annotations.NullMarked;
