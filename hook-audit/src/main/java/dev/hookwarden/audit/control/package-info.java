/** How {@link dev.hookwarden.audit} seals, proves and verifies. */
@NullMarked
package dev.hookwarden.audit.control;

import org.jspecify.annotations.NullMarked;
