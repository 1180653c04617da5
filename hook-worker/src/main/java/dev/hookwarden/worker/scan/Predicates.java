package dev.hookwarden.worker.scan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * All predicates of queries: those that tree-sitter's own tools know, and ours over values, names,
 * flow and the host API. What is wrong with their arguments is said when a query is compiled.
 */
final class Predicates {
  private static final int ANY_NUMBER = -1;
  private static final Map<String, Form> FORMS = new TreeMap<>();

  private Predicates() {}

  /** Tests one node. */
  @FunctionalInterface
  interface Test {
    /** Whether the node passes. */
    boolean passes(int node, View view);
  }

  /** Makes a test of the texts behind the capture. */
  @FunctionalInterface
  private interface Maker {
    Test make(List<String> texts) throws RuleException;
  }

  /**
   * How a predicate is written.
   *
   * @param texts how many texts follow the capture; {@link #ANY_NUMBER} for one or more
   */
  private record Form(int texts, Maker maker) {}

  static {
    // tree-sitter's own
    form("match", 1, texts -> matching(texts.getFirst()));
    form("any-of", ANY_NUMBER, texts -> (node, view) -> texts.contains(view.names().name(node)));
    // Values and texts
    form(
        "value",
        ANY_NUMBER,
        texts -> (node, view) -> view.values().of(node).filter(texts::contains).isPresent());
    form("value-match", 1, texts -> valueMatching(texts.getFirst()));
    form("constant", 0, texts -> (node, view) -> view.values().of(node).isPresent());
    form("pieces", 0, texts -> (node, view) -> view.values().isPutTogether(node));
    form("greater", 1, texts -> greater(number(texts, 0)));
    form("longer", 1, texts -> longer(number(texts, 0)));
    form("entropy", 2, texts -> entropy(number(texts, 0), number(texts, 1)));
    form("decodes", 1, texts -> decodes(number(texts, 0)));
    form("backtracks", 0, texts -> (node, view) -> Regexes.backtracks(Texts.regex(node, view)));
    // Names
    form("escaped", 0, texts -> (node, view) -> view.names().isDisguised(node));
    form("mixed-scripts", 0, texts -> (node, view) -> Texts.mixesScripts(view.names().name(node)));
    form("global", 0, texts -> (node, view) -> !view.names().isDeclared(node));
    form("from-event", 0, texts -> (node, view) -> view.names().isFromEvent(node));
    form("whole-event", 0, texts -> (node, view) -> view.names().isWholeEvent(node));
    form("api", ANY_NUMBER, texts -> (node, view) -> texts.contains(view.names().apiPath(node)));
    // Flow and structure
    form("in-loop", 0, texts -> (node, view) -> Flow.isInLoop(view.syntax(), node));
    form("no-exit", 0, texts -> (node, view) -> Flow.hasNoExit(view.syntax(), node));
    form("no-base", 0, texts -> (node, view) -> Flow.hasNoBase(view, node));
    form("inside", ANY_NUMBER, texts -> inside(texts));
  }

  private static void form(String name, int texts, Maker maker) {
    FORMS.put(name + "?", new Form(texts, maker));
  }

  /**
   * Makes a predicate.
   *
   * @param arguments its name, then what is written behind it
   * @throws RuleException in words, if it can't be made
   */
  static Predicate of(List<Predicate.Argument> arguments) throws RuleException {
    String name = arguments.getFirst().text();
    List<Predicate.Argument> rest = arguments.subList(1, arguments.size());
    if (rest.isEmpty() || !rest.getFirst().isCapture()) {
      throw new RuleException("#%s: its first argument must be a capture".formatted(name));
    }
    String plain = name.replaceFirst("^(any-(?!of))?(not-)?", "");
    boolean any = name.startsWith("any-") && !plain.equals(name);
    boolean not = name.startsWith("not-") || name.startsWith("any-not-");
    if (plain.equals("eq?")) {
      return equal(name, rest, any, not);
    }
    Form form = FORMS.get(plain);
    if (form == null) {
      throw new RuleException(
          "#%s: there is no such predicate; there are eq? %s".formatted(name, FORMS.keySet()));
    }
    Test test = form.maker().make(texts(name, form, rest));
    return over(rest.getFirst().text(), test, any, not);
  }

  private static List<String> texts(String name, Form form, List<Predicate.Argument> rest)
      throws RuleException {
    List<Predicate.Argument> texts = rest.subList(1, rest.size());
    boolean fits = form.texts() == ANY_NUMBER ? !texts.isEmpty() : texts.size() == form.texts();
    if (!fits || texts.stream().anyMatch(Predicate.Argument::isCapture)) {
      throw new RuleException(
          "#%s: takes a capture and %s"
              .formatted(name, form.texts() == ANY_NUMBER ? "texts" : form.texts() + " texts"));
    }
    return texts.stream().map(Predicate.Argument::text).toList();
  }

  private static Predicate equal(
      String name, List<Predicate.Argument> rest, boolean any, boolean not) throws RuleException {
    if (rest.size() != 2) {
      throw new RuleException("#%s: takes two arguments".formatted(name));
    }
    Predicate.Argument other = rest.get(1);
    if (!other.isCapture()) {
      Test test = (node, view) -> view.names().name(node).equals(other.text());
      return over(rest.getFirst().text(), test, any, not);
    }
    return (captured, view) -> {
      Test test =
          (node, seen) ->
              captured.of(other.text()).stream()
                  .anyMatch(each -> seen.names().name(each).equals(seen.names().name(node)));
      return over(rest.getFirst().text(), test, any, not).holds(captured, view);
    };
  }

  /** Without a node there is nothing that could fail, as tree-sitter's own tools have it. */
  private static Predicate over(String capture, Test test, boolean any, boolean not) {
    return (captured, view) -> {
      List<Integer> nodes = captured.of(capture);
      return any
          ? nodes.stream().anyMatch(node -> test.passes(node, view) != not)
          : nodes.stream().allMatch(node -> test.passes(node, view) != not);
    };
  }

  private static Test matching(String regex) throws RuleException {
    Pattern pattern = Scanner.compile(regex);
    return (node, view) -> pattern.matcher(view.steps().bound(view.names().name(node))).find();
  }

  private static Test valueMatching(String regex) throws RuleException {
    Pattern pattern = Scanner.compile(regex);
    return (node, view) ->
        view.values()
            .of(node)
            .filter(value -> pattern.matcher(view.steps().bound(value)).find())
            .isPresent();
  }

  private static Test greater(double least) {
    return (node, view) -> view.values().number(node).filter(value -> value > least).isPresent();
  }

  private static Test longer(double chars) {
    return (node, view) -> view.syntax().end(node) - view.syntax().start(node) > chars;
  }

  private static Test entropy(double bits, double chars) {
    return (node, view) ->
        view.values()
            .of(node)
            .filter(text -> text.length() >= chars && Texts.entropyBits(text) >= bits)
            .isPresent();
  }

  private static Test decodes(double bytes) {
    return (node, view) ->
        view.values().of(node).filter(text -> Texts.decodedBytes(text) >= bytes).isPresent();
  }

  private static Test inside(List<String> types) {
    return (node, view) ->
        view.syntax().around(node, each -> types.contains(view.syntax().type(each))) != Syntax.NONE;
  }

  private static double number(List<String> texts, int index) throws RuleException {
    try {
      return Double.parseDouble(texts.get(index));
    } catch (NumberFormatException e) {
      throw new RuleException("'%s' is not a number".formatted(texts.get(index)));
    }
  }
}
