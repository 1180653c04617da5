package dev.hookwarden.audit.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks proofs as a client does, by RFC 9162 (sections 2.1.3.2 and 2.1.4.2): without the tree. */
final class Proofs {
  private Proofs() {}

  /** The root that a path leads to. */
  static byte[] rootOf(byte[] leaf, long index, long size, List<byte[]> path) {
    long fn = index;
    long sn = size - 1;
    byte[] root = leaf;
    for (byte[] hash : path) {
      if ((fn & 1) == 1 || fn == sn) {
        root = Merkle.node(hash, root);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        root = Merkle.node(root, hash);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 ? root : new byte[0];
  }

  /** Whether a proof shows that one tree is the beginning of another. */
  static boolean isConsistent(
      long early, byte[] earlyRoot, long size, byte[] root, List<byte[]> proof) {
    if (early == size) {
      return proof.isEmpty() && Arrays.equals(earlyRoot, root);
    }
    List<byte[]> path = new ArrayList<>(proof);
    if (Long.bitCount(early) == 1) {
      path.addFirst(earlyRoot);
    }
    long fn = early - 1;
    long sn = size - 1;
    while ((fn & 1) == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    byte[] first = path.getFirst();
    byte[] second = path.getFirst();
    for (byte[] hash : path.subList(1, path.size())) {
      if ((fn & 1) == 1 || fn == sn) {
        first = Merkle.node(hash, first);
        second = Merkle.node(hash, second);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        second = Merkle.node(second, hash);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && Arrays.equals(first, earlyRoot) && Arrays.equals(second, root);
  }
}
