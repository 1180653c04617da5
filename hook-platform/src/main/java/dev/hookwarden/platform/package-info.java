/**
 * The shared kernel: who acts, what they may do, how a failure is named, and where time and ids
 * come from.
 *
 * <p>Every other module of the application may use it; it knows none of them. Nothing is added here
 * because two features happen to look alike.
 */
@NullMarked
package dev.hookwarden.platform;

import org.jspecify.annotations.NullMarked;
