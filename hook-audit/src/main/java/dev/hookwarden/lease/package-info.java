/**
 * Lets one server of a cluster at a time do what only one may do. Called by what works on its own,
 * in the transaction of the work. It must not know what the work is.
 */
@NullMarked
package dev.hookwarden.lease;

import org.jspecify.annotations.NullMarked;
