/** Pages about the scanner's rules. */
@NullMarked
package dev.hookwarden.web.rule;

import org.jspecify.annotations.NullMarked;
