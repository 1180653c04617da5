package dev.hookwarden.worker.run;

import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.worker.guest.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;

/**
 * Where a stopped Python hook was. Its engine tells the names of the functions and the lines that
 * the innermost one spans, but not the line within. A function that is stopped while it computes is
 * in a loop: if it has only one, the loop's line is the answer, else the line where it begins.
 */
final class Whereabouts {
  private static final int MAX_FRAMES = 50;
  private static final Pattern LOOP = Pattern.compile("\\s*(?:async\\s+)?(?:for|while)\\b.*");

  private Whereabouts() {}

  /** The hook's functions, innermost first, as far as the engine tells them. */
  static List<GuestFailure.Frame> of(
      PolyglotException e, Program program, Function<PolyglotException.StackFrame, String> nameOf) {
    List<String> lines = program.source().getCharacters().toString().lines().toList();
    List<GuestFailure.Frame> found = new ArrayList<>();
    SourceSection innermost = e.getSourceLocation();
    boolean top = true;
    for (PolyglotException.StackFrame frame : e.getPolyglotStackTrace()) {
      if (!frame.isGuestFrame() || found.size() == MAX_FRAMES) {
        continue;
      }
      String name = nameOf.apply(frame);
      int line = definition(name, lines);
      if (top && innermost != null && program.owns(innermost)) {
        line = loop(innermost.getStartLine(), innermost.getEndLine(), lines);
      } else if (top && line > 0) {
        line = loop(line, end(line, lines), lines);
      }
      if (line > 0) {
        found.add(new GuestFailure.Frame(name, line, 0));
      }
      top = false;
    }
    return found;
  }

  /** The line of the only loop of a function, or its first line. */
  private static int loop(int first, int last, List<String> lines) {
    int[] loops =
        IntStream.rangeClosed(first, Math.min(last, lines.size()))
            .filter(line -> LOOP.matcher(lines.get(line - 1)).matches())
            .toArray();
    return loops.length == 1 ? loops[0] : first;
  }

  /** The last line of a function: what follows is indented no deeper than its first. */
  private static int end(int first, List<String> lines) {
    int depth = indentation(lines.get(first - 1));
    int line = first;
    while (line < lines.size()
        && (lines.get(line).isBlank() || indentation(lines.get(line)) > depth)) {
      line++;
    }
    return line;
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** The line that defines a function; 0 if there is none or more than one. */
  private static int definition(String name, List<String> lines) {
    Pattern definition =
        Pattern.compile("\\s*(?:async\\s+)?def\\s+" + Pattern.quote(name) + "\\s*[(\\[].*");
    int[] found =
        IntStream.rangeClosed(1, lines.size())
            .filter(line -> definition.matcher(lines.get(line - 1)).matches())
            .toArray();
    return found.length == 1 ? found[0] : 0;
  }
}
