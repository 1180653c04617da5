package dev.hookwarden.audit.control;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs (RFC 6962, section 2.1) of a stored tree. Of its inner nodes only those of every
 * eighth level are stored; what is between is computed from at most 256 hashes.
 */
final class Tree {
  private final Hashes hashes;

  Tree(Hashes hashes) {
    this.hashes = hashes;
  }

  /** Reads stored hashes. */
  @FunctionalInterface
  interface Hashes {
    /**
     * Hashes of one level, in their order.
     *
     * @param level 0 for leaves, or a multiple of {@link Merkle#STORED_LEVELS}
     * @param from the position of the first
     * @param count how many; each of them exists
     */
    List<byte[]> read(int level, long from, int count);
  }

  /** The root of the subtree of the leaves from {@code from} to before {@code to}. */
  byte[] root(long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1 && from % count == 0) {
      return full(Long.numberOfTrailingZeros(count), from / count);
    }
    long left = leftOf(count);
    return Merkle.node(root(from, from + left), root(from + left, to));
  }

  /** The path from a leaf to the root, from below; the tree has {@code size} leaves. */
  List<byte[]> inclusion(long leaf, long size) {
    List<byte[]> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + leftOf(to - from);
      if (leaf < middle) {
        path.addFirst(root(middle, to));
        to = middle;
      } else {
        path.addFirst(root(from, middle));
        from = middle;
      }
    }
    return path;
  }

  /** That the tree of {@code early} leaves is the beginning of that of {@code size} leaves. */
  List<byte[]> consistency(long early, long size) {
    List<byte[]> proof = new ArrayList<>();
    long from = 0;
    long to = size;
    boolean whole = true;
    while (early != to) {
      long middle = from + leftOf(to - from);
      if (early <= middle) {
        proof.addFirst(root(middle, to));
        to = middle;
      } else {
        proof.addFirst(root(from, middle));
        from = middle;
        whole = false;
      }
    }
    if (!whole) {
      proof.addFirst(root(from, to));
    }
    return proof;
  }

  private byte[] full(int level, long position) {
    int above = level % Merkle.STORED_LEVELS;
    List<byte[]> row = hashes.read(level - above, position << above, 1 << above);
    while (row.size() > 1) {
      List<byte[]> next = new ArrayList<>(row.size() / 2);
      for (int i = 0; i < row.size(); i += 2) {
        next.add(Merkle.node(row.get(i), row.get(i + 1)));
      }
      row = next;
    }
    return row.getFirst();
  }

  /** The largest power of two below a count. */
  private static long leftOf(long count) {
    return Long.highestOneBit(count - 1);
  }
}
