package dev.hookwarden.worker.scan;

import java.util.Optional;
import java.util.function.IntConsumer;

/** Reads from a tree what names are declared, and which parameters of the hook are which. */
final class Declarations {
  private final Syntax syntax;
  private final Names names;
  private Optional<String> handler = Optional.empty();

  Declarations(Syntax syntax, Names names) {
    this.syntax = syntax;
    this.names = names;
  }

  void read() {
    for (int node = 0; node < syntax.size(); node++) {
      if (syntax.isPython()) {
        readPython(node);
      } else {
        readJavaScript(node);
      }
    }
    handler.ifPresent(this::readHandler);
  }

  private void readJavaScript(int node) {
    switch (syntax.type(node)) {
      case "variable_declarator" -> set(syntax.child(node, "name"), syntax.child(node, "value"));
      case "assignment_expression", "augmented_assignment_expression" ->
          change(syntax.child(node, "left"));
      case "update_expression" -> change(syntax.child(node, "argument"));
      case "for_in_statement" -> loop(node, "left", "right");
      case "function_declaration", "generator_function_declaration", "class_declaration" ->
          declareAll(syntax.child(node, "name"));
      case "formal_parameters" -> declareAll(node);
      case "arrow_function", "catch_clause" -> declareAll(syntax.child(node, "parameter"));
      case "import_clause" -> declareAll(node);
      case "export_statement" -> readExport(node);
      case "export_specifier" -> {
        if (syntax.text(node).matches("(?s)\\S+\\s+as\\s+default")) {
          handler = Optional.of(names.name(syntax.child(node, "name")));
        }
      }
      default -> {}
    }
  }

  private void readPython(int node) {
    switch (syntax.type(node)) {
      case "assignment" -> set(syntax.child(node, "left"), syntax.child(node, "right"));
      case "augmented_assignment" -> change(syntax.child(node, "left"));
      case "named_expression" -> set(syntax.child(node, "name"), syntax.child(node, "value"));
      case "for_statement", "for_in_clause" -> loop(node, "left", "right");
      case "as_pattern_target" -> declareAll(node);
      case "function_definition", "class_definition" -> {
        declareAll(syntax.child(node, "name"));
        if (names.name(syntax.child(node, "name")).equals("handle")) {
          handler = Optional.of("handle");
        }
      }
      case "parameters", "lambda_parameters" -> declareAll(node);
      case "import_statement", "import_from_statement" -> declareAll(node);
      default -> {}
    }
  }

  private void set(int target, int value) {
    declareAll(target);
    if (target == Syntax.NONE || value == Syntax.NONE) {
      return;
    }
    if (syntax.is(target, "identifier")) {
      names.initialize(target, value);
    } else {
      forEachName(target, name -> names.initialize(name, value));
    }
    if (syntax.is(target, "object_pattern") && names.isApi(value)) {
      readMembers(target, names.apiPath(value));
    }
  }

  private void loop(int node, String left, String right) {
    int target = syntax.child(node, left);
    declareAll(target);
    if (target != Syntax.NONE) {
      int value = syntax.child(node, right);
      forEachName(
          target,
          name -> {
            names.initialize(name, value);
            names.change(name);
          });
    }
  }

  private void change(int target) {
    if (syntax.is(target, "identifier")) {
      names.change(target);
    }
  }

  private void readExport(int node) {
    boolean isDefault =
        syntax.within(
            node,
            inner -> syntax.parent(inner) == node && syntax.type(inner).equals("default"),
            inner -> syntax.parent(inner) == node);
    if (!isDefault) {
      return;
    }
    int value = syntax.child(node, "value");
    int function = value == Syntax.NONE ? syntax.child(node, "declaration") : value;
    if (syntax.is(function, "identifier")) {
      handler = Optional.of(names.name(function));
    } else {
      readParameters(function);
    }
  }

  private void readHandler(String name) {
    for (int node = 0; node < syntax.size(); node++) {
      if (syntax.is(node, "function_declaration", "function_definition", "variable_declarator")
          && names.name(syntax.child(node, "name")).equals(name)) {
        int value = syntax.child(node, "value");
        readParameters(value == Syntax.NONE ? node : value);
      }
    }
  }

  private void readParameters(int function) {
    int parameters = syntax.child(function, "parameters");
    int event =
        parameters == Syntax.NONE
            ? syntax.child(function, "parameter")
            : syntax.named(parameters, 0);
    int api = parameters == Syntax.NONE ? Syntax.NONE : syntax.named(parameters, 1);
    if (event != Syntax.NONE) {
      boolean whole = !syntax.within(event, this::isPattern, inner -> false) && !isPattern(event);
      forEachName(event, name -> names.holdsEvent(name, whole));
    }
    if (api != Syntax.NONE) {
      int pattern = syntax.is(api, "object_pattern") ? api : syntax.child(api, "pattern");
      if (syntax.is(pattern, "object_pattern")) {
        readMembers(pattern, "");
      } else {
        forEachName(api, name -> names.holdsApi(name, ""));
      }
    }
  }

  private boolean isPattern(int node) {
    return syntax.is(node, "object_pattern", "array_pattern");
  }

  private void readMembers(int pattern, String path) {
    String prefix = path.isEmpty() ? "" : path + ".";
    for (int each = syntax.firstNamed(pattern);
        each != Syntax.NONE;
        each = syntax.nextNamed(each)) {
      if (syntax.is(each, "shorthand_property_identifier_pattern")) {
        names.holdsApi(each, prefix + names.name(each));
      } else if (syntax.is(each, "pair_pattern")) {
        names.holdsApi(syntax.child(each, "value"), prefix + names.name(syntax.child(each, "key")));
      }
    }
  }

  private void declareAll(int node) {
    if (node != Syntax.NONE) {
      forEachName(node, names::declare);
    }
  }

  /** Names within a pattern, but not those within values and types that stand there, too. */
  private void forEachName(int pattern, IntConsumer work) {
    int node = pattern;
    while (node <= syntax.last(pattern)) {
      if (syntax.is(node, "type", "type_annotation", "type_identifier")
          || node > pattern && syntax.field(node).equals("value") && isDefault(node)
          || node > pattern && syntax.field(node).equals("right")) {
        node = syntax.last(node) + 1;
        continue;
      }
      if (syntax.is(node, "identifier", "shorthand_property_identifier_pattern")) {
        work.accept(node);
      }
      node++;
    }
  }

  private boolean isDefault(int node) {
    return !syntax.is(syntax.parent(node), "pair_pattern");
  }
}
