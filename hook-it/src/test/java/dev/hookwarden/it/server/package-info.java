/**
 * Tests in and against one running server with real workers. All classes share its deployment, so
 * each uses names of its own and none depends on the order.
 */
@NullMarked
package dev.hookwarden.it.server;

import org.jspecify.annotations.NullMarked;
