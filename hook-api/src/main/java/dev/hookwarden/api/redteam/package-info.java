/** The red team over HTTP. */
@NullMarked
package dev.hookwarden.api.redteam;

import org.jspecify.annotations.NullMarked;
