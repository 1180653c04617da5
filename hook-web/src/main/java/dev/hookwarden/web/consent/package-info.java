/** The pages about what people, reviewers and administrators say about actions. */
@NullMarked
package dev.hookwarden.web.consent;

import org.jspecify.annotations.NullMarked;
