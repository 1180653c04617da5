package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the host sends to a worker. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HostMessage.Hello.class, name = "hello"),
  @JsonSubTypes.Type(value = HostMessage.Prepare.class, name = "prepare"),
  @JsonSubTypes.Type(value = HostMessage.Check.class, name = "check"),
  @JsonSubTypes.Type(value = HostMessage.Scan.class, name = "scan"),
  @JsonSubTypes.Type(value = HostMessage.Execute.class, name = "execute"),
  @JsonSubTypes.Type(value = HostMessage.Reply.class, name = "reply"),
  @JsonSubTypes.Type(value = HostMessage.Cancel.class, name = "cancel"),
  @JsonSubTypes.Type(value = HostMessage.Shutdown.class, name = "shutdown"),
})
public sealed interface HostMessage {

  /**
   * The first message; the worker answers {@link WorkerMessage.Ready} once it is warm.
   *
   * @param protocol {@link Frames#PROTOCOL}
   * @param role what the worker is for
   * @param languages the engines to warm: a subset of JavaScript and Python
   * @param stock how many fresh contexts of each language to keep ready
   */
  record Hello(int protocol, WorkerRole role, Set<Language> languages, int stock)
      implements HostMessage {
    /** Validates and copies. */
    public Hello {
      Objects.requireNonNull(role, "role");
      languages = Set.copyOf(languages);
      if (stock < 0 || languages.contains(Language.TYPESCRIPT)) {
        throw new IllegalArgumentException("not a hello");
      }
    }
  }

  /**
   * Makes a version known to the worker, which parses it at once; answered by {@link
   * WorkerMessage.Prepared}.
   *
   * @param version the version's SHA-256 in hex
   * @param language the engine: JavaScript or Python
   * @param code the compiled form
   */
  record Prepare(String version, Language language, String code) implements HostMessage {
    /** Validates. */
    public Prepare {
      Frames.requireId(version);
      Objects.requireNonNull(code, "code");
      if (language != language.engine()) {
        throw new IllegalArgumentException("prepare takes compiled code");
      }
    }
  }

  /**
   * Compiles a submission without executing it; answered by {@link WorkerMessage.Checked}.
   *
   * @param id echoed in the answer
   * @param language the language of the source
   * @param source the source as submitted
   */
  record Check(String id, Language language, String source) implements HostMessage {
    /** Validates. */
    public Check {
      Frames.requireId(id);
      Objects.requireNonNull(language, "language");
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * Looks for what rules describe, without executing anything; answered by {@link
   * WorkerMessage.Scanned}.
   *
   * @param id echoed in the answer
   * @param language the language of the source
   * @param source the source as submitted
   * @param facts what the version asks for
   * @param rules the rules that apply to the language, at most {@link #MAX_RULES}
   */
  record Scan(String id, Language language, String source, ScanFacts facts, List<ScanRule> rules)
      implements HostMessage {
    /** The most rules of a scan. */
    public static final int MAX_RULES = 500;

    /** Validates and copies. */
    public Scan {
      Frames.requireId(id);
      Objects.requireNonNull(language, "language");
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(facts, "facts");
      rules = List.copyOf(rules);
      if (rules.size() > MAX_RULES) {
        throw new IllegalArgumentException("more than 500 rules");
      }
    }
  }

  /**
   * Executes a prepared version once; answered by exactly one {@link WorkerMessage.Completed}.
   *
   * @param context who and when
   * @param version the SHA-256 of a version sent in {@link Prepare} before
   * @param isolation how long the guest context lives
   * @param event the event as JSON text
   * @param capabilities what the version may ask for
   * @param limits how much it may take
   */
  record Execute(
      RunContext context,
      String version,
      Isolation isolation,
      String event,
      Set<Capability> capabilities,
      Limits limits)
      implements HostMessage {
    /** Validates and copies. */
    public Execute {
      Objects.requireNonNull(context, "context");
      Frames.requireId(version);
      Objects.requireNonNull(isolation, "isolation");
      Objects.requireNonNull(event, "event");
      capabilities = Set.copyOf(capabilities);
      Objects.requireNonNull(limits, "limits");
    }
  }

  /**
   * The answer to a {@link WorkerMessage.Query}.
   *
   * @param run the run's id
   * @param query the query's number
   * @param value the answer, which may be JSON's null; {@code null} if there is a failure
   * @param failure why it failed, in words for the author; {@code null} if it did not
   */
  record Reply(String run, int query, @Nullable JsonNode value, @Nullable String failure)
      implements HostMessage {
    /** Validates. On the wire no value and JSON's null are the same: the failure decides. */
    public Reply {
      Frames.requireId(run);
      value = failure == null ? Objects.requireNonNull(value, "value") : null;
    }
  }

  /**
   * Stops a run; it completes with {@link Outcome#CANCELLED} unless it has completed already.
   *
   * @param run the run's id
   */
  record Cancel(String run) implements HostMessage {
    /** Validates. */
    public Cancel {
      Frames.requireId(run);
    }
  }

  /** Ends the worker. */
  record Shutdown() implements HostMessage {}
}
