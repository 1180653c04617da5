/**
 * Who may do what: workspaces, accounts, API keys, and the check of a boundary verb. The only
 * feature that knows Apache Shiro. It must not know what the other features do.
 */
@NullMarked
package dev.hookwarden.access;

import org.jspecify.annotations.NullMarked;
