package dev.hookwarden.effect.boundary;

import dev.hookwarden.effect.control.NewValue;
import dev.hookwarden.effect.control.WriteRoom;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.RecordKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an effect would change.
 *
 * @param ordinal the effect's position in the run, from 0
 * @param record the record
 * @param before its value as JSON text; {@code null} if it does not exist
 * @param after its value then; {@code null} if it would not exist any more
 */
public record ChangePreview(
    int ordinal, RecordKey record, @Nullable String before, @Nullable String after) {
  /**
   * What effects would change if they took place one after the other.
   *
   * @param present the present value of a record as JSON text; empty if it does not exist
   * @throws HookwardenException with {@link Problem#PAYLOAD_TOO_LARGE} if a record would become too
   *     large, or all of them together
   */
  public static List<ChangePreview> of(
      List<Effect> effects, Function<RecordKey, Optional<String>> present) {
    WriteRoom room = new WriteRoom();
    Map<RecordKey, Optional<String>> values = new HashMap<>();
    List<ChangePreview> changes = new ArrayList<>();
    for (int ordinal = 0; ordinal < effects.size(); ordinal++) {
      if (effects.get(ordinal) instanceof Effect.RecordChange change) {
        RecordKey record = change.record();
        String before =
            values
                .computeIfAbsent(record, address -> counted(present.apply(address), room))
                .orElse(null);
        String after = NewValue.of(change, before);
        if (after != null) {
          room.write(after);
        }
        values.put(record, Optional.ofNullable(after));
        changes.add(new ChangePreview(ordinal, record, before, after));
      }
    }
    return changes;
  }

  private static Optional<String> counted(Optional<String> present, WriteRoom room) {
    present.ifPresent(room::replace);
    return present;
  }
}
