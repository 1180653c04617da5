package dev.hookwarden.worker.guest;

import dev.hookwarden.protocol.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SandboxPolicy;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/**
 * One language engine with the only configuration in which hooks run. Contexts of one language
 * share its compiled code. Thread-safe.
 */
public final class GuestLanguage implements AutoCloseable {
  private static final String MODULE = "application/javascript+module";

  private final Language language;
  private final Engine engine;
  private final Source prelude;
  private @Nullable Context parsing;

  private GuestLanguage(Language language) {
    this.language = language;
    this.engine =
        Engine.newBuilder(id(language))
            .sandbox(SandboxPolicy.CONSTRAINED)
            .in(InputStream.nullInputStream())
            .out(OutputStream.nullOutputStream())
            .err(OutputStream.nullOutputStream())
            .logHandler(OutputStream.nullOutputStream())
            .build();
    this.prelude =
        language == Language.PYTHON
            ? source("python", "prelude.py", null, pythonPrelude())
            : source("js", "prelude.js", null, resource("prelude.js"));
  }

  /**
   * Starts the engine of a language.
   *
   * @param language JavaScript or Python
   */
  public static GuestLanguage start(Language language) {
    if (language != language.engine()) {
      throw new IllegalArgumentException("no engine of its own: " + language);
    }
    return new GuestLanguage(language);
  }

  /** JavaScript or Python. */
  public Language language() {
    return language;
  }

  /**
   * Makes a context in which the prelude has been evaluated and no hook has run.
   *
   * @param imports modules to import ahead, since an import takes longer than most runs
   */
  public GuestContext open(Set<String> imports) {
    GuestContext context = new GuestContext(language, bareContext(), prelude);
    context.preload(imports);
    return context;
  }

  /** Makes a context without the prelude, for parsing only. */
  public Context bareContext() {
    Context.Builder builder =
        Context.newBuilder(id(language))
            .engine(engine)
            .sandbox(SandboxPolicy.CONSTRAINED)
            .in(InputStream.nullInputStream())
            .out(OutputStream.nullOutputStream())
            .err(OutputStream.nullOutputStream())
            .logHandler(OutputStream.nullOutputStream())
            .allowHostAccess(HostAccess.UNTRUSTED)
            .allowPolyglotAccess(PolyglotAccess.NONE)
            .allowEnvironmentAccess(EnvironmentAccess.NONE)
            .allowCreateThread(false)
            .allowCreateProcess(false)
            .allowNativeAccess(false)
            .allowHostClassLoading(false)
            .allowInnerContextOptions(false)
            .allowValueSharing(false)
            .useSystemExit(false)
            .timeZone(ZoneId.of("UTC"));
    return (language == Language.PYTHON ? python(builder) : javaScript(builder)).build();
  }

  /** The source object of a hook; keep it, since the engine's compiled code hangs on it. */
  public Source hookSource(String code) {
    return language == Language.PYTHON
        ? source("python", Program.PYTHON_NAME, null, code)
        : source("js", Program.JAVASCRIPT_NAME, MODULE, code);
  }

  /** Has the engine parse a hook without executing it; a syntax error is left to the run. */
  public synchronized void parse(Program program) {
    try {
      if (parsing == null) {
        parsing = bareContext();
      }
      parsing.parse(program.source());
    } catch (PolyglotException e) {
      parsing = null;
    }
  }

  /** A Python function that takes a source and answers diagnostics without executing it. */
  public Source checkSource() {
    return source("python", "check.py", null, resource("check.py"));
  }

  @Override
  public void close() {
    engine.close(true);
  }

  private static Context.Builder javaScript(Context.Builder builder) {
    return builder
        .allowIO(IOAccess.NONE)
        .option("js.strict", "true")
        .option("js.allow-eval", "false")
        .option("js.load", "false")
        .option("js.print", "false")
        .option("js.console", "false")
        .option("js.graal-builtin", "false")
        .option("js.webassembly", "false")
        .option("js.text-encoding", "false")
        .option("js.timer-resolution", "100000000")
        .option("js.locale", "en")
        .option("js.unhandled-rejections", "throw")
        .option("js.esm-eval-returns-exports", "true");
  }

  private static Context.Builder python(Context.Builder builder) {
    // No python.* option may be set under this policy; system properties of the process do it.
    FileSystem onlyPythonsOwnFiles = FileSystem.allowInternalResourceAccess(new EmptyFileSystem());
    return builder.allowIO(IOAccess.newBuilder().fileSystem(onlyPythonsOwnFiles).build());
  }

  private static String id(Language language) {
    return language == Language.PYTHON ? "python" : "js";
  }

  private static Source source(String id, String name, @Nullable String mimeType, String code) {
    Source.Builder builder = Source.newBuilder(id, code, name);
    return (mimeType == null ? builder : builder.mimeType(mimeType)).buildLiteral();
  }

  private static String pythonPrelude() {
    return resource("prelude.py")
        .replace("@ALLOWED@", String.join(" ", NameList.of("python-imports.txt")))
        .replace("@DROPPED@", String.join(" ", NameList.of("python-dropped.txt")))
        .replace("@HIDDEN@", String.join(" ", NameList.of("python-hidden.txt")));
  }

  static String resource(String name) {
    try (InputStream in = GuestLanguage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
