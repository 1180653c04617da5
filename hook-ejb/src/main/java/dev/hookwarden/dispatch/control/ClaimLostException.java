package dev.hookwarden.dispatch.control;

import java.util.UUID;

/** Another server has taken a row over meanwhile; what this one found out does not count. */
final class ClaimLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClaimLostException(UUID row) {
    super("the claim of " + row + " is another's");
  }
}
