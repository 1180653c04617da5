package dev.hookwarden.delivery.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail in words, before it is one of the format. */
public sealed interface Written {
  /**
   * A mail that can be sent.
   *
   * @param to the address
   * @param workspace the name of the workspace that it comes from
   * @param subject in one line
   * @param text what a hook wrote, or the system
   * @param link an address of ours within a text of the system; {@code null} for none
   * @param footer what the system says of it, paragraph by paragraph
   * @param stop the link that stops such mails; {@code null} if they can't be stopped
   */
  record Draft(
      String to,
      String workspace,
      String subject,
      String text,
      @Nullable String link,
      List<String> footer,
      @Nullable String stop)
      implements Written {
    /** Copies. */
    public Draft {
      footer = List.copyOf(footer);
    }

    /** The whole as plain text. */
    public String plain() {
      return plain(true);
    }

    /**
     * The whole as plain text.
     *
     * @param stoppable whether the link is in it by which the person stops such mails
     */
    public String plain(boolean stoppable) {
      String foot = "%s\n\n-- \n%s\n".formatted(text.stripTrailing(), String.join("\n\n", footer));
      return stop == null || !stoppable
          ? foot
          : foot + "\nTo get no more of these, open: %s\n".formatted(stop);
    }
  }

  /**
   * A mail that makes no sense any more.
   *
   * @param why in words
   */
  record Pointless(String why) implements Written {}
}
