/** The audit log over HTTP: entries, exports, proofs, verifications and its policy. */
@NullMarked
package dev.hookwarden.api.audit;

import org.jspecify.annotations.NullMarked;
