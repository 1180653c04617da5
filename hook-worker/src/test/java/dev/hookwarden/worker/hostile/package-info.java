/**
 * The hostile suite: every sample of {@code redteam/} is one attack that is run in the real jail,
 * beside canaries of other workspaces. The tests here play the host.
 */
@NullMarked
package dev.hookwarden.worker.hostile;

import org.jspecify.annotations.NullMarked;
