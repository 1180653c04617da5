import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;

/**
 * Compiles the modules of Python's library that a hook can reach, at build time. Without bytecode
 * beside it, every fresh context parses the source of a module anew; with it the engine also shares
 * the module's compiled code among all contexts.
 */
final class Bytecode {
  private static final String PROGRAM =
      """
      import importlib, py_compile, sys

      def compile_all(modules, home, home_in_jail):
          for name in modules:
              importlib.import_module(name)
          files = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
          for file in sorted(file for file in files if file and file.endswith(".py")):
              # Unchecked: the image is read-only, and nobody needs to compare times.
              py_compile.compile(
                  file,
                  dfile=home_in_jail + file.removeprefix(home),
                  doraise=True,
                  invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
              )
      compile_all
      """;
  private static final String IN_JAIL = "/opt/hookwarden/resources";

  /** Imported only when a function is called that wants them. */
  private static final List<String> LATE =
      List.of(
          "_strptime", "encodings.ascii", "encodings.latin_1", "encodings.utf_16", "locale");

  private Bytecode() {}

  public static void main(String[] arguments) throws IOException {
    Path resources = Path.of(arguments[0]);
    System.setProperty("polyglot.engine.resourcePath", resources.toString());
    String[] modules =
        Files.readAllLines(Path.of(arguments[1])).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\\s", 2)[0])
            .toArray(String[]::new);
    try (Context context = Context.newBuilder("python").allowAllAccess(true).build()) {
      var compile = context.eval("python", PROGRAM);
      compile.execute(LATE.toArray(), resources.toString(), IN_JAIL);
      compile.execute(modules, resources.toString(), IN_JAIL);
    }
  }
}
