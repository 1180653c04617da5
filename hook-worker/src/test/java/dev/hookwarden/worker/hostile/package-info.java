/**
 * The hostile suite: every file of {@code src/test/resources/hostile} is one attack that is run in
 * the real jail, beside canaries of other workspaces. The tests here play the host.
 */
@NullMarked
package dev.hookwarden.worker.hostile;

import org.jspecify.annotations.NullMarked;
