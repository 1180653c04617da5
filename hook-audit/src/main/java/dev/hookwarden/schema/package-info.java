/**
 * Brings the database to the schema that this build needs, before anything else uses it. Called by
 * the container at start; nobody calls it.
 */
@NullMarked
package dev.hookwarden.schema;

import org.jspecify.annotations.NullMarked;
