/** What people were told, over HTTP. */
@NullMarked
package dev.hookwarden.api.notification;

import org.jspecify.annotations.NullMarked;
