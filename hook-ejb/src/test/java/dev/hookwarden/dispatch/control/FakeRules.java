package dev.hookwarden.dispatch.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.stream.boundary.IncomingRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What holds for streams, without settings: a window, and that some data do not fit. */
final class FakeRules extends IncomingRules {
  private @Nullable Duration window;
  private boolean isNumbersOnly;
  private int checked;

  /** Gives all streams a window of their own; {@code null} for the usual one. */
  void window(@Nullable Duration wanted) {
    window = wanted;
  }

  /** Lets only numbers fit. */
  void takeNumbersOnly() {
    isNumbersOnly = true;
  }

  /** How often data were checked. */
  int checked() {
    return checked;
  }

  @Override
  public void requireSender(Actor actor, String stream) {}

  @Override
  public List<Optional<HookwardenException>> misfits(
      UUID workspace, String stream, List<@Nullable JsonNode> data) {
    checked += data.size();
    return data.stream()
        .map(
            each ->
                isNumbersOnly && (each == null || !each.isNumber())
                    ? Optional.of(new HookwardenException(Problem.SCHEMA_MISMATCH, "no number"))
                    : Optional.<HookwardenException>empty())
        .toList();
  }

  @Override
  public Duration window(UUID workspace, String stream, Duration usual) {
    return window == null ? usual : window;
  }

  @Override
  public Map<String, Integer> retentions(UUID workspace) {
    return Map.of();
  }
}
