/**
 * What a workspace may set for itself: the most that its runs may have, and how long runs are kept.
 * Called by dispatch and library, which ask for the policy, and by API and console. It must not
 * know hooks, events or runs.
 */
@NullMarked
package dev.hookwarden.settings;

import org.jspecify.annotations.NullMarked;
