/**
 * The REST API: parses and validates requests, calls the boundaries, and writes JSON.
 *
 * <p>Called over HTTP only. It holds no rules of its own: who may do what, and what happens, is
 * decided behind the boundaries.
 */
@NullMarked
package dev.hookwarden.api;

import org.jspecify.annotations.NullMarked;
