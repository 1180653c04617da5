/**
 * The way of an event: accept it, run what listens to it, keep what happened. It must not know how
 * a worker executes or how an effect is applied.
 */
@NullMarked
package dev.hookwarden.dispatch;

import org.jspecify.annotations.NullMarked;
