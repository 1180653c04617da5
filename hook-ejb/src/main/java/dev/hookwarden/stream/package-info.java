/**
 * Says what holds for a stream: which data may come in, from whom, how long its events are kept,
 * and how long the same is not taken in twice. Called by API and console, and by dispatch, which
 * takes events in and removes old ones. Knows nothing of how that is done: what it wants to know of
 * stored events it asks through {@link dev.hookwarden.stream.boundary.StoredEvents}.
 *
 * <p>A JSON Schema is somebody's input, and so is what it is applied to. It is bounded in size, it
 * fetches nothing, its regular expressions are matched in linear time, and each check has a budget
 * of steps and time that ends it wherever it is.
 */
@NullMarked
package dev.hookwarden.stream;

import org.jspecify.annotations.NullMarked;
