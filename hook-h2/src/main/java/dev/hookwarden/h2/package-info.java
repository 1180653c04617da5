/**
 * Keeps rows as they were inserted. Called by H2, in the transaction of the change; loaded by the
 * class loader of the driver, so it must not know anything of the application.
 */
@NullMarked
package dev.hookwarden.h2;

import org.jspecify.annotations.NullMarked;
