package dev.hookwarden.worker.scan;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of a source stand for: which are declared, which hold the event or the host API.
 * Scopes are not told apart: a name is one thing in the whole source.
 */
final class Names {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\u(?:([0-9a-fA-F]{4})|\\{([0-9a-fA-F]{1,6})})");
  private static final int MAX_ROUNDS = 5;
  private static final int MAX_CHAIN = 32;
  private static final int MAX_COPY_CHARS = 100;

  private final Syntax syntax;
  private final Set<String> declared = new HashSet<>();
  private final Map<String, Integer> initializers = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private final Set<String> fromEvent = new HashSet<>();
  private final Set<String> wholeEvent = new HashSet<>();
  private final Map<String, String> api = new HashMap<>();

  Names(Syntax syntax) {
    this.syntax = syntax;
    new Declarations(syntax, this).read();
    if (api.isEmpty() && fromEvent.isEmpty()) {
      api.put("api", "");
      fromEvent.add("event");
      wholeEvent.add("event");
    }
    spread();
  }

  // For Declarations

  void declare(int node) {
    declared.add(name(node));
  }

  /** Says what a name is first set to; what is set twice is known to be nothing. */
  void initialize(int node, int value) {
    String name = name(node);
    if (initializers.put(name, value) != null) {
      changed.add(name);
    }
  }

  void change(int node) {
    changed.add(name(node));
  }

  void holdsEvent(int node, boolean whole) {
    fromEvent.add(name(node));
    if (whole) {
      wholeEvent.add(name(node));
    }
  }

  void holdsApi(int node, String path) {
    api.put(name(node), path);
  }

  // For all

  /** The text of a node; of a name as the language compares it. */
  String name(int node) {
    if (node == Syntax.NONE) {
      return "";
    }
    String text = syntax.text(node);
    if (!isName(node)) {
      return text;
    }
    return syntax.isPython() ? Normalizer.normalize(text, Normalizer.Form.NFKC) : unescape(text);
  }

  /** Whether a name is written in another way than it is compared. */
  boolean isDisguised(int node) {
    return isName(node) && !name(node).equals(syntax.text(node));
  }

  private boolean isName(int node) {
    return syntax.type(node).endsWith("identifier") || syntax.type(node).contains("identifier_");
  }

  static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found -> {
              String digits = found.group(1) != null ? found.group(1) : found.group(2);
              int point = Integer.parseInt(digits, 16);
              return Matcher.quoteReplacement(
                  Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD");
            });
  }

  /** Whether the source itself declares the name, so that it is not the language's own. */
  boolean isDeclared(int node) {
    return declared.contains(name(node));
  }

  /** What a name was set to once and for all; no node if it wasn't. */
  int value(int node) {
    String name = name(node);
    return changed.contains(name) ? Syntax.NONE : initializers.getOrDefault(name, Syntax.NONE);
  }

  /** Whether an expression holds something that the event brought. */
  boolean isFromEvent(int node) {
    return holdsEvent(node)
        || (!isApiCall(node) && syntax.within(node, this::holdsEvent, this::isApiCall));
  }

  /** What the API answers is not what the event brought, whatever the question was. */
  private boolean isApiCall(int node) {
    return syntax.is(node, "call_expression", "call")
        && !apiPath(syntax.child(node, "function")).isEmpty();
  }

  private boolean holdsEvent(int node) {
    if (!syntax.is(node, "identifier", "shorthand_property_identifier")) {
      return false;
    }
    boolean isKeyword = syntax.is(syntax.parent(node), "keyword_argument");
    boolean isAttribute = syntax.field(node).equals("attribute");
    return fromEvent.contains(name(node))
        && !isAttribute
        && !(isKeyword && syntax.field(node).equals("name"));
  }

  /** Whether an expression is the event, its data, or a plain copy of them. */
  boolean isWholeEvent(int node) {
    if (syntax.end(node) - syntax.start(node) > MAX_COPY_CHARS) {
      return false;
    }
    String dense = syntax.text(node).replaceAll("[\\s{}.*()]", "");
    String copied = dense.replaceFirst("^(JSONstringify|jsondumps|dict|str|String)", "");
    String plain = copied.replaceAll("(\\[[\"']data[\"']]|data)$", "");
    return wholeEvent.contains(plain);
  }

  /**
   * What of the host API an expression is, such as {@code records.get}; empty for the API itself
   * and for what is none of it.
   */
  String apiPath(int node) {
    StringBuilder path = new StringBuilder();
    int at = node;
    for (int i = 0; i < MAX_CHAIN && syntax.is(at, "member_expression", "attribute"); i++) {
      int member = syntax.child(at, syntax.isPython() ? "attribute" : "property");
      path.insert(0, "." + name(member));
      at = syntax.child(at, "object");
    }
    String root = syntax.is(at, "identifier") ? api.get(name(at)) : null;
    if (root == null) {
      return "";
    }
    String whole = root + path;
    return whole.startsWith(".") ? whole.substring(1) : whole;
  }

  /** Whether a name holds the host API or a part of it. */
  boolean isApi(int node) {
    return syntax.is(node, "identifier") && api.containsKey(name(node));
  }

  /** What is set to something from the event is from the event, too. */
  private void spread() {
    boolean more = true;
    for (int round = 0; round < MAX_ROUNDS && more; round++) {
      more = false;
      for (Map.Entry<String, Integer> each : initializers.entrySet()) {
        int value = each.getValue();
        if (!fromEvent.contains(each.getKey()) && isFromEvent(value)) {
          more |= fromEvent.add(each.getKey());
        }
        String path = apiPath(value);
        if (!api.containsKey(each.getKey()) && (!path.isEmpty() || isApi(value))) {
          api.put(each.getKey(), path);
          more = true;
        }
      }
    }
  }
}
