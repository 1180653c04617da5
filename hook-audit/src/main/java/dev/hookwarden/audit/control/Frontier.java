package dev.hookwarden.audit.control;

import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing tree: the hashes of its largest full subtrees, one for each bit of
 * its size. All that is needed to add leaves and to know the root. Used by one thread.
 */
final class Frontier {
  private final byte @Nullable [][] peaks = new byte[Long.SIZE][];
  private long size;

  /** Takes the hashes of full subtrees that are to be stored. */
  @FunctionalInterface
  interface Nodes {
    /** Keeps nothing. */
    Nodes NONE = (level, position, hash) -> {};

    /** Takes one. */
    void add(int level, long position, byte[] hash);
  }

  /** The edge of a stored tree at some size. */
  static Frontier at(long size, Tree tree) {
    Frontier frontier = new Frontier();
    long end = size;
    for (int level = 0; level < Long.SIZE - 1; level++) {
      if ((size >> level & 1) == 1) {
        end -= 1L << level;
        frontier.peaks[level] = tree.root(end, end + (1L << level));
      }
    }
    frontier.size = size;
    return frontier;
  }

  /** How many leaves the tree has. */
  long size() {
    return size;
  }

  /** Adds a leaf. */
  void add(byte[] leaf, Nodes nodes) {
    byte[] hash = leaf;
    int level = 0;
    for (long position = size; (position & 1) == 1; position >>= 1) {
      hash = Merkle.node(peaks[level], hash);
      peaks[level] = null;
      level++;
      if (level % Merkle.STORED_LEVELS == 0) {
        nodes.add(level, position >> 1, hash);
      }
    }
    peaks[level] = hash;
    size++;
  }

  /** The root of the tree. */
  byte[] root() {
    byte[] root = null;
    for (byte[] peak : peaks) {
      if (peak != null) {
        root = root == null ? peak : Merkle.node(peak, root);
      }
    }
    return root == null ? Merkle.empty() : root;
  }
}
