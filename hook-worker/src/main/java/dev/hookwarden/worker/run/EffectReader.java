package dev.hookwarden.worker.run;

import dev.hookwarden.protocol.Effect;

/** Makes an effect of the arguments of a call. */
final class EffectReader {
  private EffectReader() {}

  /**
   * Reads one effect.
   *
   * @throws Refusal if an argument is missing or of the wrong type
   * @throws IllegalArgumentException if an argument breaks a rule of the effect
   */
  static Effect read(String operation, Arguments given) throws Refusal {
    return switch (operation) {
      case "put" -> new Effect.Put(given.record(), given.value(2, "value"));
      case "patch" -> new Effect.Patch(given.record(), given.value(2, "patch"));
      case "delete" -> new Effect.Delete(given.record());
      case "notify" -> new Effect.Notify(given.text(0, "recipient"), given.value(1, "message"));
      case "email" -> new Effect.Email(given.text(0, "recipient"), given.value(1, "message"));
      case "call" -> new Effect.Call(given.text(0, "destination"), given.value(1, "request"));
      case "emit" ->
          new Effect.Emit(given.text(0, "stream"), given.text(1, "type"), given.value(2, "data"));
      default -> throw Refusal.invalid("no such operation");
    };
  }

  /** What an effect counts as. */
  static Tally.Kind kind(Effect effect) {
    return switch (effect) {
      case Effect.Put ignored -> Tally.Kind.WRITE;
      case Effect.Patch ignored -> Tally.Kind.WRITE;
      case Effect.Delete ignored -> Tally.Kind.WRITE;
      case Effect.Notify ignored -> Tally.Kind.NOTIFY;
      case Effect.Email ignored -> Tally.Kind.EMAIL;
      case Effect.Call ignored -> Tally.Kind.CALL;
      case Effect.Emit ignored -> Tally.Kind.EMIT;
    };
  }
}
