/**
 * The pages that take changes back. They ask the boundary of undo for everything; they must not
 * decide what is allowed.
 */
@NullMarked
package dev.hookwarden.web.undo;

import org.jspecify.annotations.NullMarked;
