/**
 * When something takes place again and again: definitions, how they are written, and the times that
 * follow from them. Pure values; knows neither hooks nor how anybody is woken. Asked by the
 * library, which reads definitions in manifests, and by the schedules.
 */
@NullMarked
package dev.hookwarden.timing;

import org.jspecify.annotations.NullMarked;
