package dev.hookwarden.audit.control;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a log's tree (RFC 6962, section 2.1) and of its chain. */
final class Merkle {
  /** The height of the subtrees whose hashes are stored, and of those of them, and so on. */
  static final int STORED_LEVELS = 8;

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  /** Not a prefix of RFC 6962, so that no link is ever the hash of a leaf or node. */
  private static final byte LINK = 0x02;

  private static final int HASH_BYTES = 32;

  private Merkle() {}

  /** The root of a tree without leaves. */
  static byte[] empty() {
    return digest().digest();
  }

  /** The hash of a leaf. */
  static byte[] leaf(byte[] data) {
    MessageDigest digest = digest();
    digest.update(LEAF);
    return digest.digest(data);
  }

  /** The hash of an inner node. */
  static byte[] node(byte[] left, byte[] right) {
    return joined(NODE, left, right);
  }

  /** What the first link of a chain is linked to. */
  static byte[] chainStart() {
    return new byte[HASH_BYTES];
  }

  /** The link of a leaf to the one before. */
  static byte[] link(byte[] before, byte[] leaf) {
    return joined(LINK, before, leaf);
  }

  private static byte[] joined(byte prefix, byte[] left, byte[] right) {
    MessageDigest digest = digest();
    digest.update(prefix);
    digest.update(left);
    return digest.digest(right);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
