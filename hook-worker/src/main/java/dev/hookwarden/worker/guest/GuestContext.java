package dev.hookwarden.worker.guest;

import dev.hookwarden.protocol.Language;
import java.util.Optional;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/**
 * One guest context with its prelude. Only strings cross: the guest gets a single function that
 * takes and returns text, and answers with text. Belongs to one thread at a time, except {@link
 * #cancel()}.
 */
public final class GuestContext implements AutoCloseable {
  private static final String PENDING = "~";
  private static final String NEVER = "?";
  private static final String VALUE = "=";
  private static final String REFUSED_IMPORT = "refused-import";
  private static final HostFunction CLOSED =
      (operation, json) ->
          HostFunction.ERROR_MARK + "{\"code\":\"closed\",\"message\":\"the run has ended\"}";

  private final Language language;
  private final Context context;
  private final Value glue;
  private volatile HostFunction host = CLOSED;
  private @Nullable Value entry;

  GuestContext(Language language, Context context, Source prelude) {
    this.language = language;
    this.context = context;
    this.glue = context.eval(prelude).execute((ProxyExecutable) this::call);
  }

  /** Which engine it belongs to. */
  public Language language() {
    return language;
  }

  /**
   * Runs a hook once.
   *
   * @param program the hook; in a kept context always the same one
   * @param door answers the guest's calls until this method returns
   * @param run what {@code api.run} shows, with the frozen time and the seed, as JSON text
   * @param event the event as JSON text
   * @return the returned value as JSON text; empty if nothing was returned
   * @throws PolyglotException if the guest failed or was cancelled
   * @throws UnfinishedException if the hook returned a promise that never settles
   */
  public Optional<String> run(Program program, HostFunction door, String run, String event)
      throws UnfinishedException {
    host = door;
    try {
      glue.execute("begin", run);
      if (entry == null) {
        entry = load(program);
      }
      String answer = glue.execute("run", event, entry).asString();
      if (answer.equals(PENDING)) {
        // The promise's jobs ran when the call above returned.
        answer = glue.execute("settle", "").asString();
      }
      if (answer.equals(NEVER)) {
        throw new UnfinishedException();
      }
      return answer.startsWith(VALUE) ? Optional.of(answer.substring(1)) : Optional.empty();
    } finally {
      host = CLOSED;
    }
  }

  /**
   * Asks the guest's own language about an exception. Runs code of the guest.
   *
   * @return a JSON array of the class, the words and an array of function, line and column,
   *     innermost first; empty if this language leaves that to the engine
   */
  public Optional<String> explain(PolyglotException e) {
    Value thrown = language == Language.PYTHON && e.isGuestException() ? e.getGuestObject() : null;
    return thrown == null
        ? Optional.empty()
        : Optional.of(glue.execute("explain", "", thrown).asString());
  }

  /** Imports modules ahead of a run that will want them. */
  void preload(Set<String> modules) {
    if (!modules.isEmpty()) {
      glue.execute("preload", String.join(" ", modules));
    }
  }

  /** Stops the guest from another thread; returns when it has stopped, which may be never. */
  public void cancel() {
    context.close(true);
  }

  @Override
  public void close() {
    try {
      context.close(true);
    } catch (PolyglotException e) {
      // A guest that resists its end has nothing more to say.
      host = CLOSED;
    }
  }

  private Value load(Program program) {
    Value evaluated = context.eval(program.source());
    Value found =
        language == Language.PYTHON
            ? context.getBindings("python").getMember("handle")
            : evaluated.getMember("default");
    return found == null ? context.asValue("") : found;
  }

  private Object call(Value... arguments) {
    if (arguments.length != 2 || !arguments[0].isString() || !arguments[1].isString()) {
      return HostFunction.ERROR_MARK
          + "{\"code\":\"invalid-argument\",\"message\":\"two strings are expected\"}";
    }
    String operation = arguments[0].asString();
    return operation.equals(REFUSED_IMPORT)
        ? PythonImports.refusal(arguments[1].asString())
        : host.call(operation, arguments[1].asString());
  }

  /** The hook's promise is still pending and nothing is left that could settle it. */
  public static final class UnfinishedException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
