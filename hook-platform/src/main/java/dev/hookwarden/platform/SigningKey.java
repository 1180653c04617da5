package dev.hookwarden.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.config.Config;

/**
 * The key by which this server stands for what it has written: Ed25519 (RFC 8032), from {@code
 * HOOKWARDEN_AUDIT_KEY} or generated once into the data directory. Signs texts as signed notes
 * (C2SP signed-note).
 */
@ApplicationScoped
public class SigningKey {
  /** The length of a public key in bytes. */
  public static final int PUBLIC_BYTES = 32;

  /** What precedes the bytes of a public key in its encoding (RFC 8410). */
  private static final byte[] PUBLIC_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int KEY_ID_BYTES = 4;
  private static final int SIGNATURE_BYTES = 64;

  /** The signature type Ed25519 of signed notes. */
  private static final byte ED25519 = 0x01;

  private final KeyPair pair;
  private final byte[] publicKey;

  /** For the container's proxies only. */
  protected SigningKey() {
    this(generate());
  }

  /**
   * Reads the key, or generates it.
   *
   * @throws IllegalArgumentException if what is set is no Ed25519 key
   */
  @Inject
  public SigningKey(Config config) {
    this(
        config
            .getOptionalValue("hookwarden.audit.key", String.class)
            .filter(text -> !text.isBlank())
            .map(KeyFile::parse)
            .orElseGet(
                () ->
                    KeyFile.readOrMake(
                        Path.of(config.getValue("hookwarden.data", String.class), "audit.key"))));
  }

  /** Creates the bean with a key pair. */
  public SigningKey(KeyPair pair) {
    this.pair = pair;
    byte[] encoded = pair.getPublic().getEncoded();
    this.publicKey = Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length);
  }

  /** A new key pair. */
  public static KeyPair generate() {
    return KeyFile.generate();
  }

  /** The public key, 32 bytes. */
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /** Signs; 64 bytes. */
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the server's key does not sign", e);
    }
  }

  /**
   * The verifier key of signed notes: {@code name+id+key}.
   *
   * @param name the key's name; without spaces and plus signs
   */
  public String verifierKey(String name) {
    return "%s+%s+%s"
        .formatted(
            name,
            HexFormat.of().formatHex(keyId(name, publicKey)),
            Base64.getEncoder().encodeToString(typed(publicKey)));
  }

  /**
   * A signed note.
   *
   * @param name the key's name
   * @param text the text, which ends with a line feed
   */
  public String signedNote(String name, String text) {
    byte[] signature = sign(text.getBytes(StandardCharsets.UTF_8));
    byte[] line = new byte[KEY_ID_BYTES + signature.length];
    System.arraycopy(keyId(name, publicKey), 0, line, 0, KEY_ID_BYTES);
    System.arraycopy(signature, 0, line, KEY_ID_BYTES, signature.length);
    return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
  }

  /**
   * Whether a note is a text with the signature of a key.
   *
   * @param note the note; anything at all
   * @param text the text, which ends with a line feed
   * @param name the key's name
   * @param publicKey the key, 32 bytes
   */
  public static boolean isSigned(String note, String text, String name, byte[] publicKey) {
    String head = text + "\n\u2014 " + name + " ";
    if (!note.startsWith(head) || !note.endsWith("\n")) {
      return false;
    }
    try {
      byte[] line = Base64.getDecoder().decode(note.substring(head.length(), note.length() - 1));
      if (line.length != KEY_ID_BYTES + SIGNATURE_BYTES) {
        return false;
      }
      byte[] id = Arrays.copyOf(line, KEY_ID_BYTES);
      byte[] signature = Arrays.copyOfRange(line, KEY_ID_BYTES, line.length);
      return MessageDigest.isEqual(id, keyId(name, publicKey))
          && verify(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    try {
      byte[] encoded = Arrays.copyOf(PUBLIC_HEADER, PUBLIC_HEADER.length + publicKey.length);
      System.arraycopy(publicKey, 0, encoded, PUBLIC_HEADER.length, publicKey.length);
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** The id by which a signature names its key. */
  static byte[] keyId(String name, byte[] publicKey) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(typed(publicKey));
      return Arrays.copyOf(digest.digest(), KEY_ID_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] typed(byte[] publicKey) {
    byte[] typed = new byte[publicKey.length + 1];
    typed[0] = ED25519;
    System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
    return typed;
  }
}
