/** How {@link dev.hookwarden.scan} reads its rules, applies them and words what they find. */
@NullMarked
package dev.hookwarden.scan.control;

import org.jspecify.annotations.NullMarked;
