/**
 * Versions before people: the queue, claims, findings and their acceptance, comments, approvals and
 * their end, and what stops a running version. Called by the API and the console; it observes what
 * library, scan and dispatch announce. It must not know how a version is stored or executed.
 */
@NullMarked
package dev.hookwarden.review;

import org.jspecify.annotations.NullMarked;
