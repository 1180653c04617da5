package dev.hookwarden.worker.scan;

import java.util.Set;

/** Which way a program can go, as far as its syntax tells. */
final class Flow {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "function_declaration",
          "function_expression",
          "generator_function",
          "generator_function_declaration",
          "arrow_function",
          "method_definition",
          "class_declaration",
          "class",
          "function_definition",
          "lambda",
          "class_definition");
  private static final Set<String> LOOPS =
      Set.of(
          "for_statement",
          "for_in_statement",
          "while_statement",
          "do_statement",
          "for_in_clause",
          "list_comprehension",
          "set_comprehension",
          "dictionary_comprehension",
          "generator_expression");
  private static final Set<String> ENDS =
      Set.of("return_statement", "throw_statement", "raise_statement", "yield_expression", "yield");
  private static final Set<String> BRANCHES =
      Set.of(
          "if_statement",
          "switch_statement",
          "ternary_expression",
          "conditional_expression",
          "match_statement",
          "try_statement",
          "boolean_operator",
          "elif_clause");
  private static final Set<String> SHORT_CIRCUITS = Set.of("&&", "||", "??");
  private static final Set<String> PASSES =
      Set.of("forEach", "map", "filter", "flatMap", "reduce", "some", "every");

  private Flow() {}

  static boolean isFunction(Syntax syntax, int node) {
    return FUNCTIONS.contains(syntax.type(node));
  }

  /**
   * Whether a node is executed again and again: in a loop, or in what a pass over an array calls.
   */
  static boolean isInLoop(Syntax syntax, int node) {
    int outer =
        syntax.around(node, each -> LOOPS.contains(syntax.type(each)) || isFunction(syntax, each));
    return outer != Syntax.NONE && (!isFunction(syntax, outer) || isPass(syntax, outer));
  }

  private static boolean isPass(Syntax syntax, int function) {
    int call = syntax.parent(syntax.parent(function));
    int callee = syntax.child(call, "function");
    int method = syntax.child(callee, "property");
    return syntax.is(call, "call_expression")
        && method != Syntax.NONE
        && PASSES.contains(syntax.text(method));
  }

  /** Whether a loop has a condition that always holds, and nothing in it leaves it. */
  static boolean hasNoExit(Syntax syntax, int loop) {
    return isEndless(syntax, loop)
        && !syntax.within(
            loop, inner -> leaves(syntax, inner, loop), inner -> isFunction(syntax, inner));
  }

  private static boolean isEndless(Syntax syntax, int loop) {
    int condition = syntax.child(loop, "condition");
    if (syntax.is(loop, "for_statement")) {
      return !syntax.isPython()
          && (condition == Syntax.NONE || syntax.is(condition, "empty_statement", ";"));
    }
    if (!syntax.is(loop, "while_statement", "do_statement")) {
      return false;
    }
    String text = syntax.text(condition).replaceAll("[()\\s]", "");
    return text.equals("true")
        || text.equals("True")
        || text.matches("[1-9]\\d*|!0|!false|notFalse");
  }

  private static boolean leaves(Syntax syntax, int node, int loop) {
    if (ENDS.contains(syntax.type(node)) && syntax.isNamed(node)) {
      return true;
    }
    if (!syntax.is(node, "break_statement")) {
      return false;
    }
    boolean labelled = syntax.child(node, "label") != Syntax.NONE;
    int target =
        syntax.around(
            node, each -> LOOPS.contains(syntax.type(each)) || syntax.is(each, "switch_statement"));
    return labelled || target == loop;
  }

  /** Whether a function calls itself whatever its arguments are. */
  static boolean hasNoBase(View view, int function) {
    Syntax syntax = view.syntax();
    int name = syntax.child(function, "name");
    int body = syntax.child(function, "body");
    if (name == Syntax.NONE || body == Syntax.NONE) {
      return false;
    }
    String self = view.names().name(name);
    int call = Syntax.NONE;
    for (int node = body; node <= syntax.last(body); node++) {
      if (mayEnd(syntax, node)) {
        return false;
      }
      if (syntax.is(node, "call_expression", "call")
          && self.equals(view.names().name(syntax.child(node, "function")))
          && isAlwaysReached(syntax, node, function)) {
        call = node;
        break;
      }
    }
    return call != Syntax.NONE;
  }

  /** Something that only sometimes happens before the call, such as a return. */
  private static boolean mayEnd(Syntax syntax, int node) {
    return ENDS.contains(syntax.type(node))
        && syntax.isNamed(node)
        && syntax.around(node, each -> isBranch(syntax, each) || LOOPS.contains(syntax.type(each)))
            != Syntax.NONE;
  }

  private static boolean isAlwaysReached(Syntax syntax, int node, int function) {
    int outer =
        syntax.around(
            node,
            each ->
                each == function
                    || isFunction(syntax, each)
                    || isBranch(syntax, each)
                    || LOOPS.contains(syntax.type(each)));
    return outer == function;
  }

  private static boolean isBranch(Syntax syntax, int node) {
    if (BRANCHES.contains(syntax.type(node))) {
      return true;
    }
    int operator = syntax.child(node, "operator");
    return operator != Syntax.NONE && SHORT_CIRCUITS.contains(syntax.type(operator));
  }
}
