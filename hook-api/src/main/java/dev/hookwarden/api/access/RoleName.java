package dev.hookwarden.api.access;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Role;

/** Roles as requests name them. */
final class RoleName {
  private RoleName() {}

  /**
   * The role with a name.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if there is none
   */
  static Role read(String name) {
    return Role.named(name)
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.INVALID_REQUEST,
                    "role: administrator, reviewer, author, operator, client or member"));
  }
}
