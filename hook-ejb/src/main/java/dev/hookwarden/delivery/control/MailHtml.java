package dev.hookwarden.delivery.control;

/**
 * The page in a mail. It is made of the text: nothing that a hook writes is markup, and nothing is
 * loaded from anywhere. Only our own addresses can be touched.
 */
final class MailHtml {
  private MailHtml() {}

  /** The page. */
  static String of(Written.Draft draft) {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"><title>")
        .append(escaped(draft.subject()))
        .append("</title></head>\n<body style=\"font-family:sans-serif\">\n")
        .append("<div style=\"white-space:pre-wrap\">")
        .append(withLink(draft.text().stripTrailing(), draft.link()))
        .append("</div>\n<hr>\n");
    draft.footer().forEach(words -> paragraph(page, escaped(words)));
    if (draft.stop() != null) {
      paragraph(page, "To get no more of these, open: " + anchor(draft.stop()));
    }
    return page.append("</body></html>\n").toString();
  }

  private static void paragraph(StringBuilder page, String words) {
    page.append("<p style=\"font-size:small\">").append(words).append("</p>\n");
  }

  private static String withLink(String text, @org.jspecify.annotations.Nullable String link) {
    String escaped = escaped(text);
    return link == null ? escaped : escaped.replace(escaped(link), anchor(link));
  }

  private static String anchor(String link) {
    return "<a href=\"%1$s\">%1$s</a>".formatted(escaped(link));
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
