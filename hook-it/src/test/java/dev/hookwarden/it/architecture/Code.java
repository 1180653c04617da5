package dev.hookwarden.it.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product's code: compiled classes of all modules, and their source files. */
public final class Code implements LocationProvider {
  private static final List<String> MODULES =
      List.of(
          "hook-protocol",
          "hook-worker",
          "hook-platform",
          "hook-audit",
          "hook-ejb",
          "hook-api",
          "hook-web");

  /** The root of the repository. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Override
  public Set<Location> get(Class<?> testClass) {
    return MODULES.stream()
        .map(Code::classesOf)
        .filter(Files::isDirectory)
        .map(Location::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The classes of one module. */
  static JavaClasses of(String module) {
    return new ClassFileImporter().importPath(classesOf(module));
  }

  /** All Java source files, tests included. */
  static List<Path> sources() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path classesOf(String module) {
    return ROOT.resolve(module).resolve("target/classes");
  }
}
