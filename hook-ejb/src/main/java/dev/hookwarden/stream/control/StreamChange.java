package dev.hookwarden.stream.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.audit.boundary.AuditLog;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Seen;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.settings.boundary.RunPolicy;
import dev.hookwarden.stream.boundary.NewStreamSettings;
import dev.hookwarden.stream.entity.StoredStream;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what holds for a stream, in the caller's transaction. */
@Dependent
public class StreamChange {
  /** The most streams of a workspace that something is set for. */
  static final int MAX_STREAMS = 500;

  private final StreamShelf shelf;
  private final SenderNames senders;
  private final RuleBook rules;
  private final RunPolicy policy;
  private final AuditLog auditLog;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public StreamChange(
      StreamShelf shelf,
      SenderNames senders,
      RuleBook rules,
      RunPolicy policy,
      AuditLog auditLog,
      Clock clock) {
    this.shelf = shelf;
    this.senders = senders;
    this.rules = rules;
    this.policy = policy;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  /**
   * Refuses a schema that is not applied here. Takes no transaction.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public static void requirePossible(@Nullable JsonNode schema) {
    if (schema != null) {
      compiled(schema);
    }
  }

  static CompiledSchema compiled(JsonNode schema) {
    try {
      return CompiledSchema.of(schema);
    } catch (RefusedSchemaException e) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "schema: " + e.getMessage());
    }
  }

  /** Lets values hold, unless they do already. */
  public StoredStream apply(
      Actor actor, String name, NewStreamSettings wanted, @Nullable Long seen) {
    Optional<StoredStream> present = shelf.locked(actor.workspace(), name);
    requireSeen(present, seen);
    StoredStream.Values before = present.map(StoredStream::values).orElse(StoredStream.Values.NONE);
    StoredStream.Values values = values(actor.workspace(), wanted, before);
    boolean holds = present.filter(StoredStream::isInForce).isPresent();
    if (holds && values.equals(before)) {
      return present.get();
    }
    if (!holds && shelf.count(actor.workspace()) >= MAX_STREAMS) {
      throw new HookwardenException(
          Problem.TOO_MANY,
          "a workspace has settings for at most %,d streams".formatted(MAX_STREAMS));
    }
    StoredStream row = present.orElseGet(() -> shelf.begin(actor.workspace(), name));
    row.change(values, actor.name(), clock.instant());
    shelf.store(row);
    note(actor, "stream.changed", name, before, values);
    return row;
  }

  /** Lets nothing hold any longer. */
  public StoredStream clear(Actor actor, String name, @Nullable Long seen) {
    Optional<StoredStream> present = shelf.locked(actor.workspace(), name);
    requireSeen(present, seen);
    StoredStream row =
        present
            .filter(StoredStream::isInForce)
            .orElseThrow(
                () ->
                    new HookwardenException(
                        Problem.NOT_FOUND, "stream '" + name + "' has no settings"));
    StoredStream.Values before = row.values();
    row.clear(actor.name(), clock.instant());
    shelf.store(row);
    note(actor, "stream.cleared", name, before, StoredStream.Values.NONE);
    return row;
  }

  /** Lets a change hold on this server; for after its transaction. */
  public void announce(UUID workspace, StoredStream row) {
    rules.changed(workspace, row.name(), Rules.of(row));
  }

  private void note(
      Actor actor,
      String action,
      String name,
      StoredStream.Values before,
      StoredStream.Values after) {
    auditLog.record(actor, action, "stream/" + name, StreamWords.difference(before, after));
  }

  private static void requireSeen(Optional<StoredStream> present, @Nullable Long seen) {
    Seen.require(
        seen,
        present.filter(StoredStream::isInForce).map(StoredStream::revision).orElse(0L),
        () -> "the settings of the stream were changed since you looked");
  }

  private StoredStream.Values values(
      UUID workspace, NewStreamSettings wanted, StoredStream.Values before) {
    Set<UUID> present = before.senders() == null ? Set.of() : before.senders();
    return new StoredStream.Values(
        wanted.schema() == null ? null : Json.write(wanted.schema()),
        retention(workspace, wanted.retentionDays()),
        wanted.senders() == null ? null : senders.ids(workspace, wanted.senders(), present),
        window(wanted.windowSeconds()));
  }

  private @Nullable Integer retention(UUID workspace, @Nullable Long days) {
    int most = policy.retentionDays(workspace);
    if (days != null && (days < 1 || days > most)) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "retentionDays: a whole number from 1 to %d, the days of the workspace".formatted(most));
    }
    return days == null ? null : days.intValue();
  }

  private static @Nullable Duration window(@Nullable Long seconds) {
    if (seconds != null && (seconds < 1 || seconds > NewStreamSettings.MAX_WINDOW_SECONDS)) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "windowSeconds: a whole number from 1 to " + NewStreamSettings.MAX_WINDOW_SECONDS);
    }
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }
}
