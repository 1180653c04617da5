/**
 * The messages between the host and a worker, their frames and their limits.
 *
 * <p>Loaded on both sides of the wall, so it holds data and pure functions only: no clock, no
 * files, no threads. It must not know how a worker runs guest code or what the host does with an
 * effect. Every type validates itself when it is constructed; a message that can be constructed is
 * well formed, but never trusted: the host still checks it against the run it belongs to.
 */
@NullMarked
package dev.hookwarden.protocol;

import org.jspecify.annotations.NullMarked;
