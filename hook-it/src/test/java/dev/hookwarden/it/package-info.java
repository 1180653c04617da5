/**
 * Tests of the whole: what holds across modules, and what only a running server can show. Product
 * code never refers to it.
 */
@NullMarked
package dev.hookwarden.it;

import org.jspecify.annotations.NullMarked;
