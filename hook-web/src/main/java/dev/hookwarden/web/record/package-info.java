/** Pages for records and their history. */
@NullMarked
package dev.hookwarden.web.record;

import org.jspecify.annotations.NullMarked;
