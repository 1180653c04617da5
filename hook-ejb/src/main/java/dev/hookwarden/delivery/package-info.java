/**
 * Brings what is allowed to where it goes: notifications, mail, calls of registered destinations.
 * It must not know why something is allowed; before it sends, it asks whether it still is.
 */
@NullMarked
package dev.hookwarden.delivery;

import org.jspecify.annotations.NullMarked;
