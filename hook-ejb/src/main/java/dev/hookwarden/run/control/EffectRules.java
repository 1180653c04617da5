package dev.hookwarden.run.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.Quotas;
import java.util.List;
import java.util.Set;

/** What a version may ask for: its capabilities, and how often. */
final class EffectRules {
  private final Set<Capability> capabilities;
  private final Quotas quotas;

  EffectRules(Set<Capability> capabilities, Quotas quotas) {
    this.capabilities = capabilities;
    this.quotas = quotas;
  }

  void requireGranted(Capability needed) throws ProtocolException {
    RunRules.require(
        capabilities.stream().anyMatch(held -> held.permits(needed)), "a capability not declared");
  }

  /**
   * Checks all effects of a run.
   *
   * @return the size of what they carry as JSON text in UTF-8, in bytes
   */
  long check(List<Effect> effects) throws ProtocolException {
    requireQuota(effects, Effect.RecordChange.class, quotas.recordWrites());
    requireQuota(effects, Effect.Notify.class, quotas.notifies());
    requireQuota(effects, Effect.Email.class, quotas.emails());
    requireQuota(effects, Effect.Call.class, quotas.calls());
    requireQuota(effects, Effect.Emit.class, quotas.emits());
    long bytes = 0;
    for (Effect effect : effects) {
      requireGranted(effect.needs());
      bytes += sizeOfValue(payload(effect));
    }
    return bytes;
  }

  private static JsonNode payload(Effect effect) {
    return switch (effect) {
      case Effect.Put put -> put.value();
      case Effect.Patch patch -> patch.patch();
      case Effect.Delete _ -> Json.mapper().nullNode();
      case Effect.Notify notify -> notify.message();
      case Effect.Email email -> email.message();
      case Effect.Call call -> call.request();
      case Effect.Emit emit -> emit.data();
    };
  }

  /** Frames may nest deeper than values, and members may have names that can't be stored. */
  private static long sizeOfValue(JsonNode value) throws ProtocolException {
    try {
      return Json.sizeBytes(value);
    } catch (IllegalArgumentException e) {
      throw new ProtocolException("an effect that is not JSON");
    }
  }

  private static void requireQuota(List<Effect> effects, Class<? extends Effect> kind, int quota)
      throws ProtocolException {
    RunRules.require(
        effects.stream().filter(kind::isInstance).count() <= quota, "more effects than the quota");
  }
}
