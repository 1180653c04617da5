/**
 * The pages of the audit log. Called by Faces and by browsers for exports. It must not know how the
 * log is kept.
 */
@NullMarked
package dev.hookwarden.web.audit;

import org.jspecify.annotations.NullMarked;
