/** The pages on which people decide about versions, and on which authors read what was said. */
@NullMarked
package dev.hookwarden.web.review;

import org.jspecify.annotations.NullMarked;
