/**
 * Applies the scanner's rules to a source, inside the jailed analyst. Called by the worker's
 * session. It knows syntax and nothing of what a finding means, and keeps nothing of a scan but the
 * compiled form of rules.
 */
@NullMarked
package dev.hookwarden.worker.scan;

import org.jspecify.annotations.NullMarked;
