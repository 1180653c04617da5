package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a worker sends to the host. Every one of them may come from an attacker. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WorkerMessage.Ready.class, name = "ready"),
  @JsonSubTypes.Type(value = WorkerMessage.Prepared.class, name = "prepared"),
  @JsonSubTypes.Type(value = WorkerMessage.Checked.class, name = "checked"),
  @JsonSubTypes.Type(value = WorkerMessage.Scanned.class, name = "scanned"),
  @JsonSubTypes.Type(value = WorkerMessage.Opening.class, name = "opening"),
  @JsonSubTypes.Type(value = WorkerMessage.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = WorkerMessage.Query.class, name = "query"),
  @JsonSubTypes.Type(value = WorkerMessage.Log.class, name = "log"),
  @JsonSubTypes.Type(value = WorkerMessage.Completed.class, name = "completed"),
})
public sealed interface WorkerMessage {

  /**
   * The worker is warm.
   *
   * @param protocol {@link Frames#PROTOCOL}
   * @param languages the engines that are warm
   * @param startMillis time from the start of the process, in milliseconds
   */
  record Ready(int protocol, Set<Language> languages, long startMillis) implements WorkerMessage {
    /** Validates and copies. */
    public Ready {
      languages = Set.copyOf(languages);
    }
  }

  /**
   * The answer to {@link HostMessage.Prepare}: the version is parsed, or can't be, which its first
   * run will tell.
   *
   * @param version the version's SHA-256 in hex
   */
  record Prepared(String version) implements WorkerMessage {
    /** Validates. */
    public Prepared {
      Frames.requireId(version);
    }
  }

  /**
   * The answer to {@link HostMessage.Check}.
   *
   * @param id the check's id
   * @param diagnostics what the compiler said, in the order of the lines; at most 100
   * @param code the compiled form; {@code null} if there was an error
   */
  record Checked(String id, List<Diagnostic> diagnostics, @Nullable String code)
      implements WorkerMessage {
    /** Validates and copies. */
    public Checked {
      Frames.requireId(id);
      diagnostics = List.copyOf(diagnostics);
      if (diagnostics.size() > 100) {
        throw new IllegalArgumentException("more than 100 diagnostics");
      }
    }
  }

  /**
   * The answer to {@link HostMessage.Scan}.
   *
   * @param id the scan's id
   * @param matches at most {@link ScanMatch#MAX_OF_RULE} of each rule and {@link ScanMatch#MAX} in
   *     all
   * @param truncated whether there were more matches than that
   * @param brokenRules the rules that could not be applied
   * @param failure why the source could not be scanned as a whole, in words, at most 500
   *     characters; {@code null} if it could
   */
  record Scanned(
      String id,
      List<ScanMatch> matches,
      boolean truncated,
      List<BrokenRule> brokenRules,
      @Nullable String failure)
      implements WorkerMessage {
    /** Validates and copies. */
    public Scanned {
      Frames.requireId(id);
      matches = List.copyOf(matches);
      brokenRules = List.copyOf(brokenRules);
      if (matches.size() > ScanMatch.MAX || brokenRules.size() > HostMessage.Scan.MAX_RULES) {
        throw new IllegalArgumentException("more than a scan can answer");
      }
      if (failure != null && (failure.length() > 500 || !matches.isEmpty())) {
        throw new IllegalArgumentException("not the answer of a failed scan");
      }
    }

    /** The answer of a scan that found nothing because it failed. */
    public static Scanned failed(String id, String words) {
      return new Scanned(id, List.of(), false, List.of(), words);
    }
  }

  /**
   * No context is ready for a run, so one is made now; what this takes is not time of the run. Sent
   * at most once in a run and before all else, and followed by {@link Opened}.
   *
   * @param run the run's id
   */
  record Opening(String run) implements WorkerMessage {
    /** Validates. */
    public Opening {
      Frames.requireId(run);
    }
  }

  /**
   * The context that {@link Opening} spoke of is made; the time of the run begins.
   *
   * @param run the run's id
   */
  record Opened(String run) implements WorkerMessage {
    /** Validates. */
    public Opened {
      Frames.requireId(run);
    }
  }

  /**
   * A read; the run waits for {@link HostMessage.Reply}.
   *
   * @param run the run's id
   * @param query 1 for the run's first query, then counting up by one
   * @param question what to read
   */
  record Query(String run, int query, RecordQuery question) implements WorkerMessage {
    /** Validates. */
    public Query {
      Frames.requireId(run);
      Objects.requireNonNull(question, "question");
    }
  }

  /**
   * Lines that the hook logged, sent while it runs.
   *
   * @param run the run's id
   * @param lines at least one line
   */
  record Log(String run, List<LogLine> lines) implements WorkerMessage {
    /** Validates and copies. */
    public Log {
      Frames.requireId(run);
      lines = List.copyOf(lines);
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("a log message without a line");
      }
    }
  }

  /**
   * The end of a run.
   *
   * @param run the run's id
   * @param outcome how it ended
   * @param value the returned value as JSON text; {@code null} if nothing was returned
   * @param failure why it did not end well; {@code null} if it did
   * @param effects what it asks for; empty unless the outcome is {@link Outcome#OK}
   * @param usage what it used
   * @param reusable false if the worker must be replaced
   */
  record Completed(
      String run,
      Outcome outcome,
      @Nullable String value,
      @Nullable GuestFailure failure,
      List<Effect> effects,
      Usage usage,
      boolean reusable)
      implements WorkerMessage {
    /** Validates and copies. */
    public Completed {
      Frames.requireId(run);
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(usage, "usage");
      effects = List.copyOf(effects);
      if (outcome == Outcome.OK ? failure != null : !effects.isEmpty()) {
        throw new IllegalArgumentException("effects or failure do not fit the outcome");
      }
    }

    /** The same end of a worker that must be replaced. */
    public Completed butNotReusable() {
      return new Completed(run, outcome, value, failure, effects, usage, false);
    }
  }
}
