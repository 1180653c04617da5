/** Pages about destinations, and about decisions on calls of them. */
@NullMarked
package dev.hookwarden.web.call;

import org.jspecify.annotations.NullMarked;
