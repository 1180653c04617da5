/** Filters of the console: who visits, and what browsers must not do. */
@NullMarked
package dev.hookwarden.web.http;

import org.jspecify.annotations.NullMarked;
