package dev.hookwarden.worker.check;

import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.worker.guest.GuestLanguage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Checks submissions, one at a time. Belongs to one thread. */
public final class Checker {
  private static final int MAX_DIAGNOSTICS = 100;

  private final Map<Language, GuestLanguage> languages;
  private final TypeScriptCompiler typeScript;

  /**
   * Creates it.
   *
   * @param languages the engines
   * @param compiler the TypeScript compiler's program
   * @param scratch a private directory that may be written
   */
  public Checker(Map<Language, GuestLanguage> languages, Path compiler, Path scratch) {
    this.languages = Map.copyOf(languages);
    this.typeScript = new TypeScriptCompiler(compiler, scratch, Duration.ofSeconds(10));
  }

  /** Checks one submission; never executes it. */
  public WorkerMessage.Checked check(HostMessage.Check submission) {
    Compiled compiled =
        switch (submission.language()) {
          case JAVASCRIPT -> javaScript(submission.source());
          case PYTHON -> new PythonSource(engine(Language.PYTHON)).check(submission.source());
          case TYPESCRIPT -> typeScript(submission.source());
        };
    List<Diagnostic> sorted =
        compiled.diagnostics().stream()
            .sorted(Comparator.comparingInt(Diagnostic::line))
            .limit(MAX_DIAGNOSTICS)
            .toList();
    return new WorkerMessage.Checked(submission.id(), sorted, compiled.code());
  }

  /** An error that belongs to the whole source. */
  public static Diagnostic error(String words) {
    return Compiled.error(0, 0, words);
  }

  private Compiled javaScript(String source) {
    return new JavaScriptSource(engine(Language.JAVASCRIPT)).check(source);
  }

  private Compiled typeScript(String source) {
    Compiled emitted = typeScript.compile(source);
    String code = emitted.code();
    // What the compiler emits is checked like anything else that will be run.
    return code == null ? emitted : emitted.and(javaScript(code));
  }

  private GuestLanguage engine(Language language) {
    GuestLanguage found = languages.get(language);
    if (found == null) {
      throw new IllegalArgumentException("this worker has no engine for " + language.wireName());
    }
    return found;
  }
}
