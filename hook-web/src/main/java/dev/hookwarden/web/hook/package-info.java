/** Pages for hooks and their versions. */
@NullMarked
package dev.hookwarden.web.hook;

import org.jspecify.annotations.NullMarked;
