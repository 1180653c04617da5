package dev.hookwarden.library.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.library.boundary.Behaviour;
import dev.hookwarden.library.boundary.FixtureResult;
import dev.hookwarden.library.boundary.FixtureResult.Mismatch;
import dev.hookwarden.library.boundary.FixtureResult.Status;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.TriggerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a run does something else than expected. */
public final class Mismatches {
  private static final int MOST = 10;
  private static final int MAX_CHARS = 500;
  private static final String NOTHING = "nothing";

  private Mismatches() {}

  /**
   * Compares a run with what is expected.
   *
   * @param fixture the fixture's name
   */
  public static FixtureResult result(String fixture, Behaviour expected, Behaviour actual) {
    List<Mismatch> found = new ArrayList<>();
    compare(found, "outcome", expected.outcome().wireName(), actual.outcome().wireName());
    compare(found, "reason", expected.reason(), actual.reason());
    compare(found, "value", expected.value(), actual.value());
    int most = Math.max(expected.effects().size(), actual.effects().size());
    for (int i = 0; i < most && found.size() < MOST; i++) {
      compare(found, "effect " + (i + 1), at(expected.effects(), i), at(actual.effects(), i));
    }
    return new FixtureResult(
        fixture, found.isEmpty() ? Status.EQUAL : Status.DIFFERENT, actual.outcome(), found);
  }

  /** Says that the version does not listen. */
  static Mismatch ofTrigger(TriggerKind expected) {
    return new Mismatch("trigger", expected.wireName(), NOTHING);
  }

  private static void compare(
      List<Mismatch> found, String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      found.add(new Mismatch(what, text(expected), text(actual)));
    }
  }

  private static @Nullable Effect at(List<Effect> effects, int i) {
    return i < effects.size() ? effects.get(i) : null;
  }

  private static String text(@Nullable Object value) {
    String text =
        switch (value) {
          case null -> NOTHING;
          case String words -> words;
          case Effect effect -> write(effect);
          default -> Json.write(value);
        };
    return text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) + "…" : text;
  }

  // By its class, an effect would lose the property that names its kind.
  private static String write(Effect effect) {
    try {
      return Json.mapper().writerFor(Effect.class).writeValueAsString(effect);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an effect is not representable", e);
    }
  }
}
