/** What {@link dev.hookwarden.redteam} stores. */
@NullMarked
package dev.hookwarden.redteam.entity;

import org.jspecify.annotations.NullMarked;
