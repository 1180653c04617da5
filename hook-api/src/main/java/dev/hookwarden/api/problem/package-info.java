/**
 * How a failure is told: problem documents of RFC 9457, the mappers that write them, and their
 * reference.
 */
@NullMarked
package dev.hookwarden.api.problem;

import org.jspecify.annotations.NullMarked;
