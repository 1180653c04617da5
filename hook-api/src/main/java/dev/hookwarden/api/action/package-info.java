/** Actions over HTTP. */
@NullMarked
package dev.hookwarden.api.action;

import org.jspecify.annotations.NullMarked;
