package dev.hookwarden.worker.scan;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tree-sitter query with its predicates, compiled for one grammar. Keeps native memory. */
@SuppressWarnings("restricted")
final class Query implements AutoCloseable {
  /** The capture that says where a rule points at. */
  static final String MATCH = "match";

  private static final List<String> ERRORS =
      List.of(
          "",
          "the query's syntax is wrong",
          "there is no such node",
          "there is no such field",
          "there is no such capture",
          "the structure is impossible",
          "the language does not fit");
  private static final int STEP_BYTES = 8;
  private static final int STEP_DONE = 0;
  private static final int STEP_CAPTURE = 1;

  private final Native library;
  private final MemorySegment pointer;
  private final List<List<Predicate>> predicates = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<String> captures = new ArrayList<>();

  private Query(Native library, MemorySegment pointer) {
    this.library = library;
    this.pointer = pointer;
  }

  /**
   * Compiles a query.
   *
   * @throws RuleException in words, if it can't be
   */
  static Query compile(Native library, Grammar grammar, String text) throws RuleException {
    try (Arena arena = Arena.ofConfined()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      MemorySegment offset = arena.allocate(ValueLayout.JAVA_INT);
      MemorySegment error = arena.allocate(ValueLayout.JAVA_INT);
      MemorySegment compiled =
          (MemorySegment)
              library.queryNew.invokeExact(
                  grammar.pointer, arena.allocateFrom(text), bytes.length, offset, error);
      if (compiled.address() == 0) {
        throw new RuleException(
            words(error.get(ValueLayout.JAVA_INT, 0), bytes, offset.get(ValueLayout.JAVA_INT, 0)));
      }
      Query query = new Query(library, compiled);
      try {
        query.readPredicates(arena);
        return query;
      } catch (RuleException e) {
        query.close();
        throw e;
      }
    } catch (RuleException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw Native.broken(e);
    }
  }

  private static String words(int error, byte[] bytes, int offset) {
    String before = new String(bytes, 0, Math.min(offset, bytes.length), StandardCharsets.UTF_8);
    String after = new String(bytes, StandardCharsets.UTF_8).substring(before.length());
    return "line %d of the query: %s, at '%s'"
        .formatted(
            1 + before.chars().filter(c -> c == '\n').count(),
            error < ERRORS.size() ? ERRORS.get(error) : "it can't be read",
            after.lines().findFirst().map(line -> shorten(line)).orElse("its end"));
  }

  private static String shorten(String line) {
    return line.substring(0, Math.min(line.length(), 40));
  }

  private void readPredicates(Arena arena) throws Throwable {
    MemorySegment length = arena.allocate(ValueLayout.JAVA_INT);
    int patterns = (int) library.queryPatterns.invokeExact(pointer);
    for (int pattern = 0; pattern < patterns; pattern++) {
      starts.add((int) library.queryStart.invokeExact(pointer, pattern));
      MemorySegment steps =
          (MemorySegment) library.queryPredicates.invokeExact(pointer, pattern, length);
      int count = length.get(ValueLayout.JAVA_INT, 0);
      predicates.add(readPredicates(steps.reinterpret((long) count * STEP_BYTES), length));
    }
  }

  private List<Predicate> readPredicates(MemorySegment steps, MemorySegment length)
      throws Throwable {
    List<Predicate> read = new ArrayList<>();
    List<Predicate.Argument> arguments = new ArrayList<>();
    for (long at = 0; at < steps.byteSize(); at += STEP_BYTES) {
      int kind = steps.get(ValueLayout.JAVA_INT, at);
      int value = steps.get(ValueLayout.JAVA_INT, at + Integer.BYTES);
      if (kind == STEP_DONE) {
        read.add(Predicates.of(arguments));
        arguments = new ArrayList<>();
      } else if (kind == STEP_CAPTURE) {
        arguments.add(new Predicate.Argument(captureName(value), true));
      } else {
        MemorySegment text =
            (MemorySegment) library.queryString.invokeExact(pointer, value, length);
        arguments.add(new Predicate.Argument(Native.string(text), false));
      }
    }
    return read;
  }

  private String captureName(int index) throws Throwable {
    while (captures.size() <= index) {
      captures.add(null);
    }
    if (captures.get(index) == null) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment name =
            (MemorySegment)
                library.queryCaptureName.invokeExact(
                    pointer, index, arena.allocate(ValueLayout.JAVA_INT));
        captures.set(index, Native.string(name));
      }
    }
    return captures.get(index);
  }

  /** Where a pattern begins in the query's text, in bytes of UTF-8. */
  int startByte(int pattern) {
    return starts.get(pattern);
  }

  MemorySegment pointer() {
    return pointer;
  }

  List<Predicate> predicates(int pattern) {
    return predicates.get(pattern);
  }

  /** What a native match has captured, by the names in the query. */
  Captured captured(MemorySegment match, Syntax syntax) throws Throwable {
    Captured captured = new Captured();
    int count = Short.toUnsignedInt(match.get(ValueLayout.JAVA_SHORT, Native.MATCH_COUNT));
    MemorySegment each =
        match
            .get(ValueLayout.ADDRESS, Native.MATCH_CAPTURES)
            .reinterpret(count * Native.CAPTURE_BYTES);
    for (long at = 0; at < each.byteSize(); at += Native.CAPTURE_BYTES) {
      int node = syntax.node(each.get(ValueLayout.JAVA_LONG, at + Native.NODE_ID));
      if (node != Syntax.NONE) {
        captured.add(captureName(each.get(ValueLayout.JAVA_INT, at + Native.CAPTURE_INDEX)), node);
      }
    }
    return captured;
  }

  @Override
  public void close() {
    try {
      library.queryDelete.invokeExact(pointer);
    } catch (Throwable e) {
      throw Native.broken(e);
    }
  }
}
