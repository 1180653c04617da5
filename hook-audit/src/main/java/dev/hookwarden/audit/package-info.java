/**
 * Who or what did, received or sent something: one entry for each fact. Called by every feature, in
 * the transaction of the fact. It must not know what the facts mean.
 */
@NullMarked
package dev.hookwarden.audit;

import org.jspecify.annotations.NullMarked;
