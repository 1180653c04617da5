package dev.hookwarden.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) of texts in UTF-8, as 64 hexadecimal digits. */
public final class Sha256 {
  private Sha256() {}

  /** The hash of one text. */
  public static String of(String text) {
    return hex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The hash of several fields. Each is preceded by its length in bytes, so that no two different
   * lists of fields give the same input.
   *
   * @param fields hashed as their {@code toString()}
   */
  public static String ofFields(Object... fields) {
    MessageDigest digest = digest();
    for (Object field : fields) {
      byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return hex(digest.digest());
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
