package dev.hookwarden.access.control;

import dev.hookwarden.access.entity.Mailbox;
import dev.hookwarden.platform.LinkKey;
import java.util.UUID;

/**
 * The codes by which people confirm their mail addresses. None is stored: the key makes it anew.
 */
public final class MailCodes {
  private static final String USE = "mail-address";

  private MailCodes() {}

  /** The code of a person for an address that waits. */
  public static String of(LinkKey key, UUID person, Mailbox.Wanted waiting) {
    return key.code(
        USE, "%s %s %d".formatted(person, waiting.address(), waiting.until().toEpochMilli()));
  }
}
