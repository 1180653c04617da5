package dev.hookwarden.worker.jail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Numbers of the system calls that the policies name, for one architecture, read from {@code
 * syscalls.tsv} beside this class. A call that an architecture never had (aarch64 has no {@code
 * open} or {@code fork}) is listed with {@code -}.
 */
record SyscallTable(Architecture architecture, Map<String, Integer> numbers) {
  SyscallTable {
    numbers = Map.copyOf(numbers);
  }

  static SyscallTable of(Architecture architecture) {
    try (var in = SyscallTable.class.getResourceAsStream("syscalls.tsv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, Integer> numbers = new LinkedHashMap<>();
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(cells -> numbers.put(cells[0], number(cells[1 + architecture.ordinal()])));
      return new SyscallTable(architecture, numbers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The number of a system call; empty where this architecture has no such call.
   *
   * @throws IllegalArgumentException if the table does not list the name at all
   */
  OptionalInt number(String name, int line) {
    Integer number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("line " + line + ": unknown system call " + name);
    }
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private static Integer number(String cell) {
    return cell.equals("-") ? -1 : Integer.valueOf(cell);
  }
}
