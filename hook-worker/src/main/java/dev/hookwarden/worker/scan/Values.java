package dev.hookwarden.worker.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What expressions are known to be without executing them: literals, and texts that are put
 * together of them in the ways in which people hide a word.
 */
final class Values {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_CHARS = 100_000;
  private static final int MAX_SUMMANDS = 256;

  private final Syntax syntax;
  private final Names names;
  private final Literals literals;
  private final TextCalls calls;

  Values(Syntax syntax, Names names) {
    this.syntax = syntax;
    this.names = names;
    this.literals = new Literals(syntax, this);
    this.calls = new TextCalls(syntax, names, this);
  }

  /** The text that an expression is; empty if that is not known. */
  Optional<String> of(int node) {
    return of(node, MAX_DEPTH);
  }

  Optional<String> of(int node, int depth) {
    if (node == Syntax.NONE || depth == 0) {
      return Optional.empty();
    }
    Optional<String> found =
        switch (syntax.type(node)) {
          case "string", "template_string" -> literals.of(node, depth - 1);
          case "parenthesized_expression",
              "as_expression",
              "satisfies_expression",
              "non_null_expression" ->
              of(syntax.firstNamed(node), depth - 1);
          case "concatenated_string" -> joined(children(node), "", depth - 1);
          case "binary_expression", "binary_operator" -> sum(node, depth - 1);
          case "identifier" -> of(names.value(node), depth - 1);
          case "call_expression", "call" -> calls.of(node, depth - 1);
          case "subscript" -> reversed(node, depth - 1);
          default -> Optional.empty();
        };
    return found.filter(text -> text.length() <= MAX_CHARS);
  }

  /** Whether an expression is a known text, but not written as one. */
  boolean isPutTogether(int node) {
    boolean isWhole =
        syntax.is(node, "identifier")
            || syntax.is(node, "string", "template_string")
                && !syntax.within(
                    node,
                    inner -> syntax.is(inner, "template_substitution", "interpolation"),
                    inner -> false);
    return !isWhole && of(node).isPresent();
  }

  /** The number that an expression is; empty if that is not known. */
  Optional<Double> number(int node) {
    return number(node, MAX_DEPTH);
  }

  private Optional<Double> number(int node, int depth) {
    if (node == Syntax.NONE || depth == 0) {
      return Optional.empty();
    }
    return switch (syntax.type(node)) {
      case "number", "integer", "float" -> Literals.number(syntax.text(node));
      case "parenthesized_expression" -> number(syntax.firstNamed(node), depth - 1);
      case "identifier" -> number(names.value(node), depth - 1);
      case "binary_expression", "binary_operator" -> arithmetic(node, depth - 1);
      default -> Optional.empty();
    };
  }

  private Optional<Double> arithmetic(int node, int depth) {
    Optional<Double> left = number(syntax.child(node, "left"), depth);
    Optional<Double> right = left.isEmpty() ? left : number(syntax.child(node, "right"), depth);
    if (right.isEmpty()) {
      return Optional.empty();
    }
    double a = left.get();
    double b = right.get();
    return switch (syntax.text(syntax.child(node, "operator"))) {
      case "+" -> Optional.of(a + b);
      case "-" -> Optional.of(a - b);
      case "*" -> Optional.of(a * b);
      case "**" -> Optional.of(Math.pow(a, b));
      case "<<" -> Optional.of(a * Math.pow(2, b));
      default -> Optional.empty();
    };
  }

  private Optional<String> sum(int node, int depth) {
    // Not by recursion on the left, where a sum of many is as deep as it is long.
    List<Integer> summands = new ArrayList<>();
    int at = node;
    while (syntax.is(at, "binary_expression", "binary_operator")) {
      boolean isSum = syntax.text(syntax.child(at, "operator")).equals("+");
      if (!isSum || summands.size() == MAX_SUMMANDS) {
        return Optional.empty();
      }
      summands.add(syntax.child(at, "right"));
      at = syntax.child(at, "left");
    }
    summands.add(at);
    return joined(summands.reversed(), "", depth);
  }

  private Optional<String> reversed(int node, int depth) {
    int index = syntax.child(node, "subscript");
    if (index == Syntax.NONE || !syntax.text(index).replaceAll("\\s", "").equals("::-1")) {
      return Optional.empty();
    }
    return of(syntax.child(node, "value"), depth)
        .map(text -> new StringBuilder(text).reverse().toString());
  }

  /** The texts of expressions, one behind the other; empty if one is not known. */
  Optional<String> joined(List<Integer> nodes, String separator, int depth) {
    return all(nodes, depth).map(texts -> String.join(separator, texts));
  }

  /** The texts that a list of expressions is; empty if one is not known. */
  Optional<List<String>> all(List<Integer> nodes, int depth) {
    List<String> texts = new ArrayList<>();
    int chars = 0;
    for (int node : nodes) {
      Optional<String> text = of(node, depth);
      chars += text.map(String::length).orElse(MAX_CHARS + 1);
      if (chars > MAX_CHARS) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(texts);
  }

  /** The named children of a node. */
  List<Integer> children(int node) {
    List<Integer> children = new ArrayList<>();
    if (node != Syntax.NONE) {
      for (int each = syntax.firstNamed(node); each != Syntax.NONE; each = syntax.nextNamed(each)) {
        children.add(each);
      }
    }
    return children;
  }

  /** The characters that a list of expressions are the codes of; empty if one is not known. */
  Optional<String> characters(List<Integer> nodes) {
    List<Optional<Double>> codes = nodes.stream().map(this::number).toList();
    boolean known =
        !codes.isEmpty()
            && codes.stream()
                .allMatch(code -> code.filter(c -> c >= 0 && c <= 0x10FFFF).isPresent());
    return known
        ? Optional.of(
            codes.stream()
                .map(code -> Character.toString(code.get().intValue()))
                .collect(Collectors.joining()))
        : Optional.empty();
  }
}
