/** The page of the workspace's settings. */
@NullMarked
package dev.hookwarden.web.settings;

import org.jspecify.annotations.NullMarked;
