import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Engine;

/**
 * Unpacks the files of the language engines at build time, so that a worker never writes any, and
 * leaves out what a hook could only abuse: native extensions, tests, installers.
 */
final class Resources {
  private static final List<String> UNWANTED =
      List.of(
          "internal_nfi-native", "include", "test", "ensurepip", "venv",
          "idlelib", "lib2to3", "tkinter", "turtledemo");

  private Resources() {}

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0]);
    Engine.copyResources(target);
    List<Path> all;
    try (Stream<Path> files = Files.walk(target)) {
      all = files.toList();
    }
    for (Path each : all.reversed()) {
      if (unwanted(target.relativize(each))) {
        Files.delete(each);
      }
    }
  }

  private static boolean unwanted(Path path) {
    String name = path.getFileName().toString();
    // The optimizing runtime loads this one to see the compiler's interfaces.
    boolean library = name.endsWith(".so") && !name.equals("libtruffleattach.so");
    return library || Stream.of(path.toString().split("/")).anyMatch(UNWANTED::contains);
  }
}
