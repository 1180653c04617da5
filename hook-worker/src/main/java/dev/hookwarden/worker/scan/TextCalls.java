package dev.hookwarden.worker.scan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What calls give that put texts together, take them apart or decode them. */
final class TextCalls {
  private final Syntax syntax;
  private final Names names;
  private final Values values;

  TextCalls(Syntax syntax, Names names, Values values) {
    this.syntax = syntax;
    this.names = names;
    this.values = values;
  }

  /** The text that a call gives; empty if that is not known. */
  Optional<String> of(int call, int depth) {
    int callee = syntax.child(call, "function");
    List<Integer> arguments = values.children(syntax.child(call, "arguments"));
    if (syntax.is(callee, "identifier")) {
      return function(names.name(callee), arguments, depth);
    }
    int object = syntax.child(callee, "object");
    int member = syntax.child(callee, syntax.isPython() ? "attribute" : "property");
    if (object == Syntax.NONE || member == Syntax.NONE) {
      return Optional.empty();
    }
    return method(object, names.name(member), arguments, depth);
  }

  private Optional<String> function(String name, List<Integer> arguments, int depth) {
    return switch (name) {
      case "atob", "b64decode", "urlsafe_b64decode" ->
          first(arguments, depth).flatMap(TextCalls::base64);
      case "decodeURIComponent", "decodeURI", "unescape" ->
          first(arguments, depth).flatMap(TextCalls::percent);
      case "unhexlify" -> first(arguments, depth).flatMap(TextCalls::hex);
      case "chr" -> values.characters(arguments);
      case "String", "str" -> first(arguments, depth);
      default -> Optional.empty();
    };
  }

  private Optional<String> method(int object, String name, List<Integer> arguments, int depth) {
    return switch (name) {
      case "join" -> joined(object, arguments, depth);
      case "fromCharCode", "fromCodePoint" -> values.characters(arguments);
      case "b64decode", "urlsafe_b64decode" -> first(arguments, depth).flatMap(TextCalls::base64);
      case "unhexlify", "fromhex" -> first(arguments, depth).flatMap(TextCalls::hex);
      case "decode", "toString", "valueOf", "trim", "strip" -> text(object, depth);
      case "toLowerCase", "lower" -> text(object, depth).map(t -> t.toLowerCase(Locale.ROOT));
      case "toUpperCase", "upper" -> text(object, depth).map(t -> t.toUpperCase(Locale.ROOT));
      case "concat" ->
          text(object, depth)
              .flatMap(head -> values.joined(arguments, "", depth).map(head::concat));
      case "replace", "replaceAll" -> replaced(object, arguments, depth);
      default -> Optional.empty();
    };
  }

  /** A text, or characters by their codes as in {@code bytes([101, 118])}. */
  private Optional<String> text(int object, int depth) {
    Optional<String> text = values.of(object, depth);
    if (text.isPresent() || !syntax.is(object, "call")) {
      return text;
    }
    String function = names.name(syntax.child(object, "function"));
    int list = syntax.named(syntax.child(object, "arguments"), 0);
    return function.matches("bytes|bytearray") && syntax.is(list, "list", "tuple")
        ? values.characters(values.children(list))
        : Optional.empty();
  }

  private Optional<String> joined(int object, List<Integer> arguments, int depth) {
    if (syntax.isPython()) {
      Optional<String> separator = values.of(object, depth);
      Optional<List<String>> parts =
          arguments.isEmpty() ? Optional.empty() : list(arguments.getFirst(), depth);
      return separator.flatMap(each -> parts.map(texts -> String.join(each, texts)));
    }
    Optional<String> separator =
        arguments.isEmpty() ? Optional.of(",") : values.of(arguments.getFirst(), depth);
    return separator.flatMap(each -> list(object, depth).map(texts -> String.join(each, texts)));
  }

  private Optional<List<String>> list(int node, int depth) {
    if (depth <= 0) {
      return Optional.empty();
    }
    if (syntax.is(node, "array", "list", "tuple")) {
      return values.all(values.children(node), depth);
    }
    if (!syntax.is(node, "call_expression", "call")) {
      return Optional.empty();
    }
    int callee = syntax.child(node, "function");
    int object = syntax.child(callee, "object");
    List<Integer> arguments = values.children(syntax.child(node, "arguments"));
    return switch (names.name(syntax.child(callee, "property"))) {
      case "split" ->
          values
              .of(object, depth)
              .flatMap(text -> first(arguments, depth).map(by -> split(text, by)));
      case "reverse", "toReversed" -> list(object, depth - 1).map(TextCalls::reversed);
      default ->
          names.name(callee).equals("reversed") && !arguments.isEmpty()
              ? list(arguments.getFirst(), depth - 1).map(TextCalls::reversed)
              : Optional.empty();
    };
  }

  private Optional<String> replaced(int object, List<Integer> arguments, int depth) {
    if (arguments.size() != 2) {
      return Optional.empty();
    }
    Optional<String> from = first(arguments, depth);
    Optional<String> to = values.of(arguments.get(1), depth);
    return text(object, depth)
        .flatMap(text -> from.flatMap(each -> to.map(other -> text.replace(each, other))));
  }

  private Optional<String> first(List<Integer> arguments, int depth) {
    return arguments.isEmpty() ? Optional.empty() : values.of(arguments.getFirst(), depth);
  }

  private static List<String> split(String text, String by) {
    return by.isEmpty()
        ? text.codePoints().mapToObj(Character::toString).toList()
        : Arrays.asList(text.split(Pattern.quote(by), -1));
  }

  private static List<String> reversed(List<String> texts) {
    List<String> copy = new ArrayList<>(texts);
    Collections.reverse(copy);
    return copy;
  }

  private static Optional<String> base64(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text.replace('-', '+').replace('_', '/'));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> hex(String text) {
    try {
      byte[] bytes = HexFormat.of().parseHex(text.replace(" ", ""));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> percent(String text) {
    try {
      return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
