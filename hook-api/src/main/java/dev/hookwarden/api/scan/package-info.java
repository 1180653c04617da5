/** The scanner's rules and reports over HTTP. */
@NullMarked
package dev.hookwarden.api.scan;

import org.jspecify.annotations.NullMarked;
