/** The settings of a workspace over HTTP. */
@NullMarked
package dev.hookwarden.api.settings;

import org.jspecify.annotations.NullMarked;
