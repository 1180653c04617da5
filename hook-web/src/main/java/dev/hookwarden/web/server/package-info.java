/** The page on the state of the server. */
@NullMarked
package dev.hookwarden.web.server;

import org.jspecify.annotations.NullMarked;
