package dev.hookwarden.worker.scan;

import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What texts look like. */
final class Texts {
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-f]{2}){8,}|(?:[0-9A-F]{2}){8,}");

  /** Scripts whose letters can look like each other. */
  private static final Set<Character.UnicodeScript> CONFUSABLE =
      EnumSet.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.ARMENIAN,
          Character.UnicodeScript.CHEROKEE,
          Character.UnicodeScript.COPTIC);

  private Texts() {}

  /** Shannon's entropy of a text's characters, in bits for each. */
  static double entropyBits(String text) {
    Map<Character, Integer> counts = new HashMap<>();
    for (char c : text.toCharArray()) {
      counts.merge(c, 1, Integer::sum);
    }
    double bits = 0;
    for (int count : counts.values()) {
      double share = (double) count / text.length();
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }

  /** How many bytes a text is the Base64 or hexadecimal form of; 0 if it is neither. */
  static int decodedBytes(String text) {
    String dense = text.replaceAll("\\s", "");
    if (HEX.matcher(dense).matches()) {
      return dense.length() / 2;
    }
    if (!BASE64.matcher(dense).matches() || dense.matches("[a-z_-]+|[A-Z_-]+|[a-zA-Z]{1,40}")) {
      return 0;
    }
    try {
      return Base64.getDecoder().decode(dense.replace('-', '+').replace('_', '/')).length;
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }

  /** Whether a name has letters of scripts that can be taken for each other. */
  static boolean mixesScripts(String name) {
    Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
    name.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .filter(CONFUSABLE::contains)
        .forEach(scripts::add);
    return scripts.size() > 1;
  }

  /** The text of a regular expression, be it a literal or a string. */
  static String regex(int node, View view) {
    Syntax syntax = view.syntax();
    int pattern = syntax.is(node, "regex") ? syntax.child(node, "pattern") : Syntax.NONE;
    return pattern != Syntax.NONE ? syntax.text(pattern) : view.values().of(node).orElse("");
  }
}
