package dev.hookwarden.it.server;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail that somebody got.
 *
 * @param id its Message-ID
 * @param subject its subject
 * @param plain its text
 * @param html its page
 * @param mail the mail itself
 */
record Letter(String id, String subject, String plain, String html, MimeMessage mail) {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

  static Letter of(MimeMessage mail) {
    try {
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      return new Letter(
          mail.getMessageID(),
          mail.getSubject(),
          ((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"),
          ((String) parts.getBodyPart(1).getContent()).replace("\r\n", "\n"),
          mail);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of a header; empty if it is absent. */
  String header(String name) {
    try {
      String[] values = mail.getHeader(name);
      return values == null ? "" : String.join("\n", values);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The addresses of all our pages in it, its headers included. */
  List<String> links() {
    return Stream.of(plain, html.replace("&amp;", "&"), header("List-Unsubscribe"))
        .flatMap(text -> LINK.matcher(text).results().map(MatchResult::group))
        .filter(link -> link.startsWith(Api.BASE))
        .distinct()
        .toList();
  }

  /** The address that stops such mails, without the server's; empty if there is none. */
  String stop() {
    return header("List-Unsubscribe").replaceAll("^<" + Pattern.quote(Api.BASE) + "|>$", "");
  }
}
