/**
 * The console: pages for people, over the boundaries of the features.
 *
 * <p>Called by browsers. The pages that are open to everybody show nothing of any workspace.
 */
@NullMarked
package dev.hookwarden.web;

import org.jspecify.annotations.NullMarked;
