/**
 * What the scanner's rules find in a source: the rules, the reports, and the words for both. Called
 * by the library when a version is handed in, by whoever scans again, and by the API. The rules are
 * applied by the jailed analyst; nothing here parses a source. It must not know hooks, versions or
 * what anybody decides about a finding.
 */
@NullMarked
package dev.hookwarden.scan;

import org.jspecify.annotations.NullMarked;
