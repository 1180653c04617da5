/**
 * Brings the database to the schema that this build needs, before anything else uses it. Called by
 * the container at start; the status page asks it how well the database guards what is recorded.
 */
@NullMarked
package dev.hookwarden.schema;

import org.jspecify.annotations.NullMarked;
