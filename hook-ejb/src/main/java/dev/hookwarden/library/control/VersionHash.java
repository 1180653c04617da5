package dev.hookwarden.library.control;

import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Language;

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
    return Sha256.ofFields(language.wireName(), source, manifest, apiVersion);
  }
}
