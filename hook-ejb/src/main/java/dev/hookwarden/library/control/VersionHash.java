package dev.hookwarden.library.control;

import dev.hookwarden.protocol.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a version: SHA-256 over language, source, manifest and API version. */
public final class VersionHash {
  private VersionHash() {}

  /**
   * Computes the hash. Each field is preceded by its length in bytes, so that no two different
   * versions give the same input.
   *
   * @param manifest the manifest in its normal form
   * @return 64 hexadecimal digits
   */
  public static String of(Language language, String source, String manifest, int apiVersion) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String field :
          new String[] {language.wireName(), source, manifest, Integer.toString(apiVersion)}) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
