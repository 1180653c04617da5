/** What all pages share: the visitor, words for times and numbers, and notices. */
@NullMarked
package dev.hookwarden.web.layout;

import org.jspecify.annotations.NullMarked;
