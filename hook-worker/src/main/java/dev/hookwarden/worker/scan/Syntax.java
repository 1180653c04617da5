package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.Language;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The syntax tree of a source, in memory of ours. A node is a number, counted as they begin in the
 * source: all that is within a node follows it without a gap. {@link #NONE} is no node. Nothing
 * here recurses, however deep a tree is.
 */
final class Syntax {
  /** No node. */
  static final int NONE = -1;

  /** The most nodes of a tree. */
  static final int MAX_NODES = 1_000_000;

  private static final int FIRST_NODES = 1_024;

  private final Grammar grammar;
  private final String source;
  private int count;
  private short[] symbols = new short[FIRST_NODES];
  private short[] fields = new short[FIRST_NODES];
  private int[] starts = new int[FIRST_NODES];
  private int[] ends = new int[FIRST_NODES];
  private int[] parents = new int[FIRST_NODES];
  private int[] lasts = new int[FIRST_NODES];
  private long[] ids = new long[FIRST_NODES];
  private int[] slots = new int[0];

  Syntax(Grammar grammar, String source) {
    this.grammar = grammar;
    this.source = source;
  }

  /**
   * Adds the next node.
   *
   * @param start the offset of its first character
   * @param end the offset of the character behind it
   * @param id its identity in the native tree
   * @return its number
   */
  int add(int parent, short symbol, short field, int start, int end, long id) {
    if (count == symbols.length) {
      grow();
    }
    symbols[count] = symbol;
    fields[count] = field;
    starts[count] = start;
    ends[count] = end;
    parents[count] = parent;
    ids[count] = id;
    return count++;
  }

  /** Says that a node is complete. */
  void close(int node) {
    lasts[node] = count - 1;
  }

  /** Says that the tree is complete. */
  void close() {
    slots = new int[Integer.highestOneBit(Math.max(1, count)) * 4];
    for (int node = 0; node < count; node++) {
      int slot = slot(ids[node]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = node + 1;
    }
  }

  private int slot(long id) {
    return (int) ((id * 0x9E3779B97F4A7C15L) >>> 40) & (slots.length - 1);
  }

  private void grow() {
    int length = 2 * count;
    symbols = Arrays.copyOf(symbols, length);
    fields = Arrays.copyOf(fields, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    parents = Arrays.copyOf(parents, length);
    lasts = Arrays.copyOf(lasts, length);
    ids = Arrays.copyOf(ids, length);
  }

  /** The node with an identity in the native tree. */
  int node(long id) {
    int slot = slot(id);
    while (slots[slot] != 0) {
      if (ids[slots[slot] - 1] == id) {
        return slots[slot] - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return NONE;
  }

  Language language() {
    return grammar.language();
  }

  boolean isPython() {
    return grammar.language() == Language.PYTHON;
  }

  String source() {
    return source;
  }

  int size() {
    return count;
  }

  String type(int node) {
    return node == NONE ? "" : grammar.symbol(Short.toUnsignedInt(symbols[node]));
  }

  boolean is(int node, String... types) {
    String type = type(node);
    for (String each : types) {
      if (each.equals(type)) {
        return true;
      }
    }
    return false;
  }

  boolean isNamed(int node) {
    return grammar.isNamed(Short.toUnsignedInt(symbols[node]));
  }

  String field(int node) {
    return grammar.field(Short.toUnsignedInt(fields[node]));
  }

  int start(int node) {
    return starts[node];
  }

  int end(int node) {
    return ends[node];
  }

  String text(int node) {
    return source.substring(starts[node], ends[node]);
  }

  int parent(int node) {
    return parents[node];
  }

  /** The last node within a node; itself if there is none. */
  int last(int node) {
    return lasts[node];
  }

  /** The first named child. */
  int firstNamed(int node) {
    return namedFrom(node, node + 1);
  }

  /** The next named child of the same parent. */
  int nextNamed(int node) {
    return namedFrom(parents[node], lasts[node] + 1);
  }

  private int namedFrom(int parent, int first) {
    int end = parent == NONE ? NONE : lasts[parent];
    for (int child = first; child <= end; child = lasts[child] + 1) {
      if (isNamed(child) && !type(child).equals("comment")) {
        return child;
      }
    }
    return NONE;
  }

  /** The child in a field. */
  int child(int node, String field) {
    if (node != NONE) {
      for (int child = node + 1; child <= lasts[node]; child = lasts[child] + 1) {
        if (field(child).equals(field)) {
          return child;
        }
      }
    }
    return NONE;
  }

  /** The named child at a place, counted from 0. */
  int named(int node, int index) {
    int child = firstNamed(node);
    for (int i = 0; i < index && child != NONE; i++) {
      child = nextNamed(child);
    }
    return child;
  }

  /** The nearest node around a node that is wanted. */
  int around(int node, IntPredicate wanted) {
    int outer = parents[node];
    while (outer != NONE && !wanted.test(outer)) {
      outer = parents[outer];
    }
    return outer;
  }

  /**
   * Whether something wanted is within a node.
   *
   * @param skipped is not looked into
   */
  boolean within(int node, IntPredicate wanted, IntPredicate skipped) {
    int inner = node + 1;
    while (inner <= lasts[node]) {
      if (wanted.test(inner)) {
        return true;
      }
      inner = skipped.test(inner) ? lasts[inner] + 1 : inner + 1;
    }
    return false;
  }
}
