/**
 * What runs want to do to people and the outside: decided by a gate when the run is stored, and
 * else by the person or a reviewer. Called by effect in the transaction that stores the run; hands
 * what is allowed to delivery. It must not know how a run was executed, or how anything is sent.
 */
@NullMarked
package dev.hookwarden.consent;

import org.jspecify.annotations.NullMarked;
