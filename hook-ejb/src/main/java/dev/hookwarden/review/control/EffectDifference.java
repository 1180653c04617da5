package dev.hookwarden.review.control;

import dev.hookwarden.protocol.Effect;
import dev.hookwarden.review.boundary.EffectComparison.EffectChange;
import dev.hookwarden.review.boundary.EffectComparison.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How what two versions ask for differs. Effects on the same target belong together; of several on
 * one target the first to the first, the second to the second.
 */
final class EffectDifference {
  private EffectDifference() {}

  /** The differences, in the order in which the targets come. */
  static List<EffectChange> between(List<Effect> before, List<Effect> after) {
    Map<String, List<Effect>> old = byTarget(before);
    Map<String, List<Effect>> now = byTarget(after);
    Map<String, Boolean> targets = new LinkedHashMap<>();
    now.keySet().forEach(target -> targets.put(target, true));
    old.keySet().forEach(target -> targets.put(target, true));
    List<EffectChange> changes = new ArrayList<>();
    for (String target : targets.keySet()) {
      List<Effect> was = old.getOrDefault(target, List.of());
      List<Effect> is = now.getOrDefault(target, List.of());
      for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
        Effect one = i < was.size() ? was.get(i) : null;
        Effect other = i < is.size() ? is.get(i) : null;
        if (!Objects.equals(one, other)) {
          changes.add(new EffectChange(kind(one, other), target, one, other));
        }
      }
    }
    return changes;
  }

  private static Kind kind(@Nullable Effect before, @Nullable Effect after) {
    if (before == null) {
      return Kind.ADDED;
    }
    return after == null ? Kind.GONE : Kind.CHANGED;
  }

  private static Map<String, List<Effect>> byTarget(List<Effect> effects) {
    Map<String, List<Effect>> found = new LinkedHashMap<>();
    effects.forEach(
        effect -> found.computeIfAbsent(target(effect), t -> new ArrayList<>()).add(effect));
    return found;
  }

  private static String target(Effect effect) {
    return switch (effect) {
      case Effect.RecordChange change ->
          "records %s/%s".formatted(change.record().collection(), change.record().key());
      case Effect.Notify notify -> "notify " + notify.recipient();
      case Effect.Email email -> "email " + email.recipient();
      case Effect.Call call -> "call " + call.destination();
      case Effect.Emit emit -> "emit %s %s".formatted(emit.stream(), emit.type());
    };
  }
}
