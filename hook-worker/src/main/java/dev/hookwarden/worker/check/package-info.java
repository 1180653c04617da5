/**
 * Compiles submissions without executing them: JavaScript and Python with the parsers of their
 * engines, TypeScript with its own compiler in a child process. Used by the analyst only.
 */
@NullMarked
package dev.hookwarden.worker.check;

import org.jspecify.annotations.NullMarked;
