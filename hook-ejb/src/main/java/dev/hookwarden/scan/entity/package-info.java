/** The workspaces' own rules and the reports of {@link dev.hookwarden.scan} as they are stored. */
@NullMarked
package dev.hookwarden.scan.entity;

import org.jspecify.annotations.NullMarked;
