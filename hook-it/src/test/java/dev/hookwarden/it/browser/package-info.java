/** Tests of the pages in a real browser, through one driver class per page. */
@NullMarked
package dev.hookwarden.it.browser;

import org.jspecify.annotations.NullMarked;
