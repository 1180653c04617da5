package dev.hookwarden.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/** An Ed25519 key as text, PKCS#8 (RFC 8410) in base64, and the files that keep keys. */
final class KeyFile {
  private KeyFile() {}

  /** A new key. */
  static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The key in a text.
   *
   * @throws IllegalArgumentException if there is none
   */
  static KeyPair parse(String text) {
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(text.strip());
      EdECPrivateKey key =
          (EdECPrivateKey)
              KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return fromSeed(key.getBytes().orElseThrow());
    } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
      throw new IllegalArgumentException(
          "hookwarden.audit.key must be an Ed25519 key, PKCS#8 in base64", e);
    }
  }

  /** The key in a file that only its owner may read; made if there is none. */
  static KeyPair readOrMake(Path file) {
    return parse(
        textOf(
            file, () -> Base64.getEncoder().encodeToString(generate().getPrivate().getEncoded())));
  }

  /**
   * The text in a file that only its owner may read; made if there is none.
   *
   * @param make a new text
   */
  static String textOf(Path file, Supplier<String> make) {
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      String made = make.get();
      write(file, made + "\n");
      return made;
    } catch (FileAlreadyExistsException e) {
      return textOf(file, make);
    } catch (IOException e) {
      throw new UncheckedIOException("the server's key can't be kept in " + file, e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  /** A pair has its public part only if it is generated; from the same seed it is the same. */
  private static KeyPair fromSeed(byte[] seed) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(
        NamedParameterSpec.ED25519,
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
          }
        });
    return generator.generateKeyPair();
  }
}
