package dev.hookwarden.audit.control;

import dev.hookwarden.platform.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** Makes and checks the notes of checkpoints (C2SP tlog-checkpoint). */
@ApplicationScoped
public class Notes {
  private static final String ORIGIN = "hookwarden/audit/";

  private final SigningKey key;
  private final List<byte[]> known;

  /** For the container's proxies only. */
  protected Notes() {
    this(new SigningKey(SigningKey.generate()), List.of());
  }

  /**
   * Creates the bean.
   *
   * @throws IllegalArgumentException if a former key is no public key
   */
  @Inject
  public Notes(SigningKey key, Config config) {
    this(
        key,
        config
            .getOptionalValues("hookwarden.audit.former-keys", String.class)
            .orElse(List.of())
            .stream()
            .map(Notes::publicKey)
            .toList());
  }

  Notes(SigningKey key, List<byte[]> former) {
    this.key = key;
    List<byte[]> keys = new ArrayList<>(former);
    keys.addFirst(key.publicKey());
    this.known = List.copyOf(keys);
  }

  /** The name of a workspace's log, and of the key that signs it. */
  static String origin(UUID workspace) {
    return ORIGIN + workspace;
  }

  /** The public key in base64. */
  String publicKey() {
    return Base64.getEncoder().encodeToString(key.publicKey());
  }

  /** The key that outsiders check notes with. */
  public String verifierKey(UUID workspace) {
    return key.verifierKey(origin(workspace));
  }

  /** Signs that a log has a root at a size. */
  String sign(UUID workspace, long size, byte[] root) {
    return key.signedNote(origin(workspace), text(workspace, size, root));
  }

  /** Whether a note says just this and was signed by this server, now or with a former key. */
  boolean isGenuine(String note, UUID workspace, long size, byte[] root) {
    String text = text(workspace, size, root);
    return known.stream()
        .anyMatch(publicKey -> SigningKey.isSigned(note, text, origin(workspace), publicKey));
  }

  private static String text(UUID workspace, long size, byte[] root) {
    return "%s\n%d\n%s\n"
        .formatted(origin(workspace), size, Base64.getEncoder().encodeToString(root));
  }

  private static byte[] publicKey(String text) {
    return Optional.of(text.strip())
        .map(Base64.getDecoder()::decode)
        .filter(bytes -> bytes.length == SigningKey.PUBLIC_BYTES)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "hookwarden.audit.former-keys must be public keys of 32 bytes in base64"));
  }
}
