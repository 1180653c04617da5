/**
 * The language engines: how a guest context is configured, filled with its prelude, kept in stock
 * and spoken to, and how its failures become words for the author. The runs and the checks use it;
 * it knows nothing of messages, quotas or time limits.
 */
@NullMarked
package dev.hookwarden.worker.guest;

import org.jspecify.annotations.NullMarked;
