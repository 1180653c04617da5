package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the room for actions is taken from. */
interface Room {
  /**
   * Who gets an action.
   *
   * @param person the account of the recipient; {@code null} for a call
   * @param kind what it does
   */
  record Claim(@Nullable UUID person, ActionKind kind) {}

  /**
   * Takes room for actions of a hook: a token of each bucket that one needs, or none.
   *
   * @return for each of them, in their order, whether there was room
   */
  List<Boolean> take(UUID workspace, String hook, List<Claim> claims);
}
