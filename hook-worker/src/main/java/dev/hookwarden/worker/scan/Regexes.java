package dev.hookwarden.worker.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds regular expressions that can take time exponential in the text: a repeated group of which
 * the same text can be one pass or several. A group that begins or ends each pass with something of
 * its own is not one of them.
 */
final class Regexes {
  private static final int MAX_CHARS = 5_000;
  private static final int MAX_DEPTH = 100;

  private final String text;
  private int at;
  private int depth;
  private boolean found;

  /**
   * A part of an expression.
   *
   * @param text how it is written, without its quantifier
   * @param nullable whether it can match nothing
   * @param endless whether it can match any number of characters
   */
  private record Atom(String text, boolean nullable, boolean endless) {}

  private Regexes(String text) {
    this.text = text;
  }

  /** Whether a regular expression can backtrack without end. */
  static boolean backtracks(String regex) {
    if (regex.isEmpty() || regex.length() > MAX_CHARS) {
      return false;
    }
    Regexes reader = new Regexes(regex);
    while (reader.at < regex.length()) {
      reader.group();
      // A closing parenthesis too many.
      reader.at++;
    }
    return reader.found;
  }

  /** Reads up to the end of the group; answers its alternatives. */
  private List<List<Atom>> group() {
    List<List<Atom>> alternatives = new ArrayList<>();
    List<Atom> sequence = new ArrayList<>();
    alternatives.add(sequence);
    while (at < text.length() && text.charAt(at) != ')') {
      if (text.charAt(at) == '|') {
        at++;
        sequence = new ArrayList<>();
        alternatives.add(sequence);
      } else {
        sequence.add(quantified());
      }
    }
    return alternatives;
  }

  private Atom quantified() {
    int start = at;
    List<List<Atom>> inner = List.of();
    char c = text.charAt(at);
    if (c == '(' && depth < MAX_DEPTH) {
      depth++;
      at++;
      skipGroupName();
      inner = group();
      at++;
      depth--;
    } else if (c == '[') {
      skipClass();
    } else {
      at += c == '\\' ? 2 : 1;
    }
    at = Math.min(at, text.length());
    String written = text.substring(start, at);
    boolean nullable = !inner.isEmpty() && inner.stream().anyMatch(Regexes::allNullable);
    boolean endless = inner.stream().flatMap(List::stream).anyMatch(Atom::endless);
    return quantify(written, inner, nullable || isAssertion(written), endless);
  }

  private Atom quantify(String written, List<List<Atom>> inner, boolean nullable, boolean endless) {
    int least = 1;
    boolean repeated = false;
    if (at < text.length()) {
      char c = text.charAt(at);
      if (c == '*' || c == '+' || c == '?') {
        least = c == '+' ? 1 : 0;
        repeated = c != '?';
        at++;
      } else if (c == '{' && text.indexOf('}', at) > 0) {
        String range = text.substring(at + 1, text.indexOf('}', at));
        if (range.matches("\\d+(,\\d*)?")) {
          least = range.startsWith("0") ? 0 : 1;
          repeated = range.endsWith(",") || isMany(range);
          at += range.length() + 2;
        }
      }
      if (at < text.length() && text.charAt(at) == '?') {
        at++;
      }
    }
    if (repeated && !inner.isEmpty()) {
      found |= isAmbiguous(inner);
    }
    return new Atom(written, nullable || least == 0, endless || repeated);
  }

  private static boolean isMany(String range) {
    String most = range.substring(range.indexOf(',') + 1);
    return range.indexOf(',') >= 0 && most.length() >= 2;
  }

  private static boolean isAmbiguous(List<List<Atom>> alternatives) {
    for (List<Atom> sequence : alternatives) {
      long firm = sequence.stream().filter(atom -> !atom.nullable() || atom.endless()).count();
      boolean endless = sequence.stream().anyMatch(Atom::endless);
      if (endless && firm == 1) {
        return true;
      }
    }
    List<String> written =
        alternatives.stream()
            .map(each -> each.stream().map(Atom::text).reduce("", String::concat))
            .toList();
    for (int i = 0; i < written.size(); i++) {
      for (int j = 0; j < written.size(); j++) {
        if (i != j && overlap(written.get(i), written.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether whatever the first matches can be matched by the second, perhaps in several passes. */
  private static boolean overlap(String first, String second) {
    return first.equals(second)
        || second.equals(".") && first.length() <= 2
        || second.equals("\\w") && (first.equals("\\d") || first.matches("[a-zA-Z0-9_]"))
        || first.length() > 1
            && second.matches("[a-zA-Z0-9_]")
            && first.matches("(?:" + second + ")+");
  }

  private static boolean allNullable(List<Atom> sequence) {
    return sequence.stream().allMatch(Atom::nullable);
  }

  private static boolean isAssertion(String written) {
    return written.equals("^")
        || written.equals("$")
        || written.equals("\\b")
        || written.equals("\\B")
        || written.startsWith("(?=")
        || written.startsWith("(?!")
        || written.startsWith("(?<=")
        || written.startsWith("(?<!");
  }

  private void skipGroupName() {
    if (at < text.length() && text.charAt(at) == '?') {
      int end = at + 1;
      if (text.startsWith("?P<", at)
          || (text.startsWith("?<", at)
              && !text.startsWith("?<=", at)
              && !text.startsWith("?<!", at))) {
        end = text.indexOf('>', at);
      } else if (text.startsWith("?<", at)) {
        end = at + 2;
      }
      at = end < 0 ? text.length() : Math.min(text.length(), end + 1);
    }
  }

  private void skipClass() {
    at++;
    if (at < text.length() && text.charAt(at) == '^') {
      at++;
    }
    while (at < text.length() && text.charAt(at) != ']') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }
}
