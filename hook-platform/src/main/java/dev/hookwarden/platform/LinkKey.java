package dev.hookwarden.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/**
 * The key behind links and codes in mails: what comes back with a mark of this key was given out by
 * this server. From {@code HOOKWARDEN_MAIL_KEY} or generated once into the data directory; the same
 * on all servers of a cluster.
 */
@ApplicationScoped
public class LinkKey {
  /** The length of the key in bytes. */
  static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  /** No letter or digit that is easily taken for another one (Crockford's base 32). */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int BITS_OF_LETTER = 5;
  private static final int LETTERS_OF_GROUP = 4;
  private static final int CODE_LETTERS = 12;

  private final byte[] key;

  /** For the container's proxies only. */
  protected LinkKey() {
    this(generate());
  }

  /**
   * Reads the key, or generates it.
   *
   * @throws IllegalArgumentException if what is set is not a key
   */
  @Inject
  public LinkKey(Config config) {
    this(
        config
            .getOptionalValue("hookwarden.mail.key", String.class)
            .filter(text -> !text.isBlank())
            .map(LinkKey::parse)
            .orElseGet(
                () ->
                    parse(
                        KeyFile.textOf(
                            Path.of(config.getValue("hookwarden.data", String.class), "mail.key"),
                            () -> Base64.getEncoder().encodeToString(generate())))));
  }

  /** Creates the bean with a key of 32 bytes. */
  public LinkKey(byte[] key) {
    this.key = key.clone();
  }

  /**
   * The mark of a text.
   *
   * @param use what the mark is for; one of another use is worth nothing
   * @return 43 characters that need no escape in an address
   */
  public String mark(String use, String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(use, text));
  }

  /** Whether a mark, which may be anything at all, is that of a text. */
  public boolean isMark(String mark, String use, String text) {
    return MessageDigest.isEqual(
        mark.getBytes(StandardCharsets.UTF_8), mark(use, text).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A mark that people can type: 60 bits as {@code XXXX-XXXX-XXXX}.
   *
   * @param use what the code is for
   */
  public String code(String use, String text) {
    byte[] mac = mac(use, text);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LETTERS; i++) {
      if (i > 0 && i % LETTERS_OF_GROUP == 0) {
        code.append('-');
      }
      code.append(ALPHABET.charAt(mac[i] & ((1 << BITS_OF_LETTER) - 1)));
    }
    return code.toString();
  }

  private byte[] mac(String use, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      // A use has no line feed, so no two pairs are the same text.
      return mac.doFinal((use + "\n" + text).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] generate() {
    byte[] made = new byte[BYTES];
    new SecureRandom().nextBytes(made);
    return made;
  }

  private static byte[] parse(String text) {
    try {
      byte[] parsed = Base64.getMimeDecoder().decode(text.strip());
      if (parsed.length == BYTES) {
        return parsed;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new IllegalArgumentException("hookwarden.mail.key must be 32 bytes in base64");
  }
}
