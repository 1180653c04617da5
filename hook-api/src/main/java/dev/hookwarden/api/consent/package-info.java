/** What people, reviewers and administrators say about actions, over HTTP. */
@NullMarked
package dev.hookwarden.api.consent;

import org.jspecify.annotations.NullMarked;
