/** Pages for log-in, passwords, people and keys. */
@NullMarked
package dev.hookwarden.web.access;

import org.jspecify.annotations.NullMarked;
