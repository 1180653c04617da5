/**
 * Hooks and their immutable versions: handing in, compiling, activating. Called by the API and by
 * dispatch, which asks what is active. It must not know events or records, but for those that a
 * fixture holds.
 */
@NullMarked
package dev.hookwarden.library;

import org.jspecify.annotations.NullMarked;
