package dev.hookwarden.delivery.boundary;

import java.util.Optional;
import java.util.UUID;

/** Knows why notices are mandatory. Implemented by the feature that decides about actions. */
public interface Mandates {
  /** What an administrator says for it; empty if that was taken back since. */
  Optional<String> reasonFor(UUID workspace, String hook, String purpose);
}
