package dev.hookwarden.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;

/**
 * Encrypts what the server has to read again: AES-256-GCM (NIST SP 800-38D) with a key from {@code
 * HOOKWARDEN_SECRETS_KEY}, or one that is generated once into the data directory. A sealed text is
 * bound to its place, so it can't be put into another row or column, and names its key, so that a
 * wrong key is told from damage.
 */
@ApplicationScoped
public class SecretBox {
  /** The length of a key in bytes. */
  public static final int KEY_BYTES = 32;

  private static final String FORMAT = "v1";
  private static final int KEY_ID_BYTES = 8;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;
  private final String keyId;

  /** A sealed text that this server can't read. */
  public static final class Unreadable extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  /** For the container's proxies only. */
  protected SecretBox() {
    this(newKey());
  }

  /**
   * Reads the key, or generates it.
   *
   * @throws IllegalArgumentException if what is set is no such key
   */
  @Inject
  public SecretBox(Config config) {
    this(
        key(
            config.getOptionalValue("hookwarden.secrets.key", String.class),
            () -> Path.of(config.getValue("hookwarden.data", String.class))));
  }

  /** Creates the bean with a key of {@link #KEY_BYTES}. */
  public SecretBox(byte[] key) {
    this.key = key.clone();
    this.keyId =
        Sha256.of("hookwarden secrets key " + HexFormat.of().formatHex(key))
            .substring(0, 2 * KEY_ID_BYTES);
  }

  /** A new key. */
  public static byte[] newKey() {
    byte[] made = new byte[KEY_BYTES];
    RANDOM.nextBytes(made);
    return made;
  }

  /** What all texts begin with that this server has sealed. */
  public String prefix() {
    return FORMAT + "." + keyId + ".";
  }

  /**
   * Encrypts.
   *
   * @param place the row and column that will hold it
   */
  public String seal(String plain, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain.getBytes(StandardCharsets.UTF_8));
      return prefix()
          + Base64.getEncoder()
              .encodeToString(
                  ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Decrypts.
   *
   * @param place the row and column that hold it
   * @throws Unreadable if it was sealed by another key or for another place, or is damaged
   */
  public String open(String sealed, String place) {
    String[] parts = sealed.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(FORMAT)) {
      throw new Unreadable("a secret in the database is damaged");
    }
    if (!parts[1].equals(keyId)) {
      throw new Unreadable(
          "a secret in the database was encrypted with another key, of id %s; that of this server is"
                  .formatted(parts[1])
              + " %s: set HOOKWARDEN_SECRETS_KEY, or bring back secrets.key".formatted(keyId));
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(parts[2]));
      byte[] nonce = new byte[NONCE_BYTES];
      bytes.get(nonce);
      byte[] rest = new byte[bytes.remaining()];
      bytes.get(rest);
      return new String(
          cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
      throw new Unreadable("a secret in the database is damaged, or was put into another place");
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /**
   * The key that is set, or that of a file.
   *
   * @param directory where the file is
   */
  static byte[] key(Optional<String> set, Supplier<Path> directory) {
    return parse(
        set.filter(text -> !text.isBlank())
            .orElseGet(
                () ->
                    KeyFile.textOf(
                        directory.get().resolve("secrets.key"),
                        () -> Base64.getEncoder().encodeToString(newKey()))));
  }

  private static byte[] parse(String text) {
    try {
      byte[] decoded = Base64.getDecoder().decode(text.strip());
      if (decoded.length == KEY_BYTES) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      // Told below, without the text.
    }
    throw new IllegalArgumentException(
        "hookwarden.secrets.key must be %d bytes in base64".formatted(KEY_BYTES));
  }
}
