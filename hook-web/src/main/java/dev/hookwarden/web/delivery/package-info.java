/** Pages of what is sent outside. */
@NullMarked
package dev.hookwarden.web.delivery;

import org.jspecify.annotations.NullMarked;
