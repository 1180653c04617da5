package dev.hookwarden.access.control;

import dev.hookwarden.platform.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes and hashes API keys and passwords. */
public final class Secrets {
  /** 32 random bytes: as hard to guess as a 256-bit key, so a plain hash is enough to store. */
  private static final int KEY_BYTES = 32;

  private static final int PASSWORD_BYTES = 15;
  private static final Pattern API_KEY = Pattern.compile("hw_[A-Za-z0-9_-]{16,128}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** A new API key: {@code hw_} and 43 characters. */
  public static String newApiKey() {
    return "hw_" + random(KEY_BYTES);
  }

  /** A new password of 20 characters. */
  public static String newPassword() {
    return random(PASSWORD_BYTES);
  }

  /** Whether a text has the form of an API key. */
  public static boolean isApiKey(String text) {
    return API_KEY.matcher(text).matches();
  }

  /** The SHA-256 of a key, in hex. */
  public static String hashOf(String key) {
    return Sha256.of(key);
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
