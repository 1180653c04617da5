/**
 * The console: pages for people, over the boundaries of the features.
 *
 * <p>Called by browsers. The pages that are open to everybody, log-in and server state, show
 * nothing of any workspace; all others need a session.
 */
@NullMarked
package dev.hookwarden.web;

import org.jspecify.annotations.NullMarked;
