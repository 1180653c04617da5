/** Health checks for those who operate the server. */
@NullMarked
package dev.hookwarden.api.health;

import org.jspecify.annotations.NullMarked;
