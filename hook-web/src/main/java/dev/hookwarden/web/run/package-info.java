/** The dashboard and the pages for runs. */
@NullMarked
package dev.hookwarden.web.run;

import org.jspecify.annotations.NullMarked;
