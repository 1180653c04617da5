package dev.hookwarden.api.undo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.undo.boundary.UndoScope;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which changes an undo is about.
 *
 * @param kind what the scope is; says which of the other members it has
 * @param run the run
 * @param hook the hook
 * @param version its version
 * @param from the beginning of the time
 * @param to its end
 * @param collection the record's collection
 * @param key its key
 * @param entry the record's last change that stays
 * @param moment the moment to go back to
 * @param undo the undo
 */
@Schema(
    name = "UndoScope",
    description =
        "Which changes: of a run; of a tree (a run and all it caused); of a version (hook,"
            + " version); of a window (hook, from, to); of a record after one of its changes"
            + " (collection, key, entry) or after a moment (collection, key, moment); of an undo.")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ScopeJson(
    @Schema(
            required = true,
            enumeration = {"run", "tree", "version", "window", "record", "undo"})
        @JsonProperty(required = true)
        String kind,
    @Schema(implementation = UUID.class) Optional<UUID> run,
    @Schema(implementation = String.class) Optional<String> hook,
    @Schema(implementation = Integer.class) Optional<Integer> version,
    @Schema(implementation = Instant.class) Optional<Instant> from,
    @Schema(implementation = Instant.class) Optional<Instant> to,
    @Schema(implementation = String.class) Optional<String> collection,
    @Schema(implementation = String.class) Optional<String> key,
    @Schema(implementation = Long.class, description = "0 for the record's beginning.")
        Optional<Long> entry,
    @Schema(implementation = Instant.class) Optional<Instant> moment,
    @Schema(implementation = UUID.class) Optional<UUID> undo) {
  private static final String RECORD = "record";

  /** Shows a scope. */
  public static ScopeJson from(UndoScope scope) {
    return switch (scope) {
      case UndoScope.Run by -> ofRun("run", by.run());
      case UndoScope.Tree by -> ofRun("tree", by.run());
      case UndoScope.Version by ->
          ofHook(
              "version", by.hook(), Optional.of(by.version()), Optional.empty(), Optional.empty());
      case UndoScope.Window by ->
          ofHook(
              "window", by.hook(), Optional.empty(), Optional.of(by.from()), Optional.of(by.to()));
      case UndoScope.Record by ->
          ofRecord(by.collection(), by.key(), Optional.of(by.entry()), Optional.empty());
      case UndoScope.Moment by ->
          ofRecord(by.collection(), by.key(), Optional.empty(), Optional.of(by.moment()));
      case UndoScope.Undo by ->
          new ScopeJson(
              "undo",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(by.undo()));
    };
  }

  private static ScopeJson ofRun(String kind, UUID run) {
    return new ScopeJson(
        kind,
        Optional.of(run),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ScopeJson ofHook(
      String kind,
      String hook,
      Optional<Integer> version,
      Optional<Instant> from,
      Optional<Instant> to) {
    return new ScopeJson(
        kind,
        Optional.empty(),
        Optional.of(hook),
        version,
        from,
        to,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ScopeJson ofRecord(
      String collection, String key, Optional<Long> entry, Optional<Instant> moment) {
    return new ScopeJson(
        RECORD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(collection),
        Optional.of(key),
        entry,
        moment,
        Optional.empty());
  }

  /**
   * What the boundary takes.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  UndoScope scope() {
    return switch (kind) {
      case "run" -> new UndoScope.Run(need("run", run));
      case "tree" -> new UndoScope.Tree(need("run", run));
      case "version" -> new UndoScope.Version(need("hook", hook), need("version", version));
      case "window" -> new UndoScope.Window(need("hook", hook), need("from", from), need("to", to));
      case RECORD -> record();
      case "undo" -> new UndoScope.Undo(need("undo", undo));
      default -> throw refused("kind", "run, tree, version, window, record or undo");
    };
  }

  private UndoScope record() {
    String in = need("collection", collection);
    String at = need("key", key);
    if (entry.isPresent() == moment.isPresent()) {
      throw refused("entry, moment", "one of them");
    }
    return entry.isPresent()
        ? new UndoScope.Record(in, at, entry.get())
        : new UndoScope.Moment(in, at, moment.orElseThrow());
  }

  private <T> T need(String name, Optional<T> member) {
    return member.orElseThrow(() -> refused(name, "needed for the kind " + kind));
  }

  private static HookwardenException refused(String name, String what) {
    return new HookwardenException(Problem.INVALID_REQUEST, "scope." + name + ": " + what);
  }
}
