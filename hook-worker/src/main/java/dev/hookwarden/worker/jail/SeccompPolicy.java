package dev.hookwarden.worker.jail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A system call policy as its file states it: the verdict for everything unnamed, and rules of
 * which the first that fits decides. The format of the file:
 *
 * <pre>
 * define NAME number            a constant for later lines; decimal or 0x…
 * default VERDICT               once
 * VERDICT call call …           several calls, no condition
 * VERDICT call when argN &amp; MASK == VALUE
 * </pre>
 *
 * A verdict is {@code allow} or {@code errno NAME}; {@code #} starts a comment. Conditions look at
 * the low 32 bits of an argument, which is all the kernel reads of the flags we test.
 */
record SeccompPolicy(Verdict fallback, List<Rule> rules) {
  SeccompPolicy {
    rules = List.copyOf(rules);
  }

  /** What the kernel does with a call. */
  sealed interface Verdict {
    /** The call goes through. */
    record Allow() implements Verdict {}

    /** The call is not made and fails with this error number. */
    record Fail(int errno) implements Verdict {}
  }

  /** The verdict for one call, given at this line of the file. */
  record Rule(String call, Verdict verdict, Optional<Condition> condition, int line) {}

  /** True if {@code (argument & mask) == value}. */
  record Condition(int argument, int mask, int value) {}

  /**
   * Reads a policy file.
   *
   * @throws IllegalArgumentException if a line is not understood; the message names the line
   */
  static SeccompPolicy parse(List<String> lines) {
    Parser parser = new Parser();
    for (String line : lines) {
      parser.accept(line);
    }
    return parser.finish();
  }

  private static final class Parser {
    private final Map<String, Integer> constants = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private Optional<Verdict> fallback = Optional.empty();
    private int line;

    void accept(String text) {
      line++;
      String code = text.contains("#") ? text.substring(0, text.indexOf('#')) : text;
      if (code.isBlank()) {
        return;
      }
      List<String> words = List.of(code.strip().split("\\s+"));
      switch (words.getFirst()) {
        case "define" -> define(words);
        case "default" -> fallback = Optional.of(verdict(words.subList(1, words.size())));
        case "allow" -> add(verdict(words), words.subList(1, words.size()));
        case "errno" -> add(verdict(words), words.subList(2, words.size()));
        default -> throw broken("unknown word " + words.getFirst());
      }
    }

    SeccompPolicy finish() {
      return new SeccompPolicy(fallback.orElseThrow(() -> broken("no default given")), rules);
    }

    private void define(List<String> words) {
      if (words.size() != 3 || constants.put(words.get(1), number(words.get(2))) != null) {
        throw broken("a constant is defined once, as: define NAME number");
      }
    }

    private Verdict verdict(List<String> words) {
      return switch (words.getFirst()) {
        case "allow" -> new Verdict.Allow();
        case "errno" -> new Verdict.Fail(number(words.get(1)));
        default -> throw broken("unknown verdict " + words.getFirst());
      };
    }

    private void add(Verdict verdict, List<String> words) {
      int when = words.indexOf("when");
      if (when < 0) {
        words.forEach(call -> rules.add(new Rule(call, verdict, Optional.empty(), line)));
      } else if (when == 1) {
        Condition condition = condition(words.subList(2, words.size()));
        rules.add(new Rule(words.getFirst(), verdict, Optional.of(condition), line));
      } else {
        throw broken("a condition belongs to exactly one call");
      }
    }

    private Condition condition(List<String> words) {
      boolean shape = words.size() == 5 && words.get(1).equals("&") && words.get(3).equals("==");
      if (!shape || !words.getFirst().matches("arg[0-5]")) {
        throw broken("a condition reads: argN & MASK == VALUE");
      }
      int argument = words.getFirst().charAt(3) - '0';
      return new Condition(argument, number(words.get(2)), number(words.get(4)));
    }

    private int number(String word) {
      if (constants.containsKey(word)) {
        return constants.get(word);
      }
      try {
        return Integer.decode(word);
      } catch (NumberFormatException e) {
        throw broken("neither a number nor a defined name: " + word);
      }
    }

    private IllegalArgumentException broken(String reason) {
      return new IllegalArgumentException("line " + line + ": " + reason);
    }
  }
}
