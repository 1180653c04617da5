package dev.hookwarden.web.review;

import dev.hookwarden.library.boundary.SourceView;
import dev.hookwarden.protocol.Language;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is executed of a version whose source is not, as a reviewer has to see it.
 *
 * @param text the code, or its beginning
 * @param cut how many characters are left out at its end
 */
public record CompiledCode(String text, int cut) {
  /** More makes a page that a browser can't carry. */
  static final int MAX_CHARS = 200_000;

  /** The last line, if it is nothing but a comment that the compiler adds for debuggers. */
  private static final Pattern SOURCE_MAP =
      Pattern.compile(
          "(?<=\n)(//# sourceMappingURL=data:application/json;base64,)([A-Za-z0-9+/=]+)\n?\\z");

  /** The code of a version; empty if its source is executed as it is. */
  public static Optional<CompiledCode> of(SourceView source) {
    return source.language() == Language.TYPESCRIPT
        ? Optional.of(of(source.compiled()))
        : Optional.empty();
  }

  private static CompiledCode of(String compiled) {
    Matcher map = SOURCE_MAP.matcher(compiled);
    String code =
        map.find()
            ? compiled.substring(0, map.start())
                + map.group(1)
                + "… (%,d characters)".formatted(map.group(2).length())
            : compiled;
    int end = Math.min(code.length(), MAX_CHARS);
    return new CompiledCode(VisibleText.of(code.substring(0, end)), code.length() - end);
  }
}
