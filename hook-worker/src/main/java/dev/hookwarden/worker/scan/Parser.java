package dev.hookwarden.worker.scan;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.util.function.BiFunction;

/** Parses sources. What is native lives only as long as what it is used for. */
final class Parser {
  private static final int BYTES_OF_CHAR = 2;

  private final Native library;
  private final Grammar grammar;

  Parser(Native library, Grammar grammar) {
    this.library = library;
    this.grammar = grammar;
  }

  /**
   * Parses a source.
   *
   * @param work is given the tree and its native root, which is valid until it returns
   * @return what the work returns
   * @throws TooLargeException if the tree has more than {@link Syntax#MAX_NODES}
   */
  <T> T parse(String source, BiFunction<Syntax, MemorySegment, T> work) {
    try (Arena arena = Arena.ofConfined()) {
      return parse(source, arena, work);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw Native.broken(e);
    }
  }

  private <T> T parse(String source, Arena arena, BiFunction<Syntax, MemorySegment, T> work)
      throws Throwable {
    // Unlike UTF-8 this holds any text, and two bytes are one column.
    MemorySegment text = arena.allocate((long) source.length() * BYTES_OF_CHAR + 1);
    copyChars(source, text);
    MemorySegment parser = (MemorySegment) library.parserNew.invokeExact();
    try {
      boolean accepted = (boolean) library.parserSetLanguage.invokeExact(parser, grammar.pointer);
      if (!accepted) {
        throw new IllegalStateException("the grammar is of another version");
      }
      MemorySegment tree =
          (MemorySegment)
              library.parserParse.invokeExact(
                  parser,
                  MemorySegment.NULL,
                  text,
                  source.length() * BYTES_OF_CHAR,
                  Native.UTF_16_LE);
      try {
        MemorySegment root =
            (MemorySegment) library.treeRoot.invokeExact((SegmentAllocator) arena, tree);
        return work.apply(walk(source, root, arena), root);
      } finally {
        library.treeDelete.invokeExact(tree);
      }
    } finally {
      library.parserDelete.invokeExact(parser);
    }
  }

  /** Character by character: an encoder would replace lone surrogates. */
  private static void copyChars(String source, MemorySegment text) {
    for (int i = 0; i < source.length(); i++) {
      text.set(ValueLayout.JAVA_CHAR_UNALIGNED, (long) i * BYTES_OF_CHAR, source.charAt(i));
    }
  }

  private Syntax walk(String source, MemorySegment root, Arena arena) throws Throwable {
    Syntax syntax = new Syntax(grammar, source);
    MemorySegment cursor =
        (MemorySegment) library.cursorNew.invokeExact((SegmentAllocator) arena, root);
    try {
      SegmentAllocator reused =
          SegmentAllocator.prefixAllocator(arena.allocate(Native.NODE.byteSize(), 8));
      int node = add(syntax, Syntax.NONE, cursor, reused);
      while (node != Syntax.NONE) {
        if ((boolean) library.cursorFirstChild.invokeExact(cursor)) {
          node = add(syntax, node, cursor, reused);
        } else {
          node = next(syntax, node, cursor, reused);
        }
      }
    } finally {
      library.cursorDelete.invokeExact(cursor);
    }
    syntax.close();
    return syntax;
  }

  private int next(Syntax syntax, int node, MemorySegment cursor, SegmentAllocator reused)
      throws Throwable {
    int at = node;
    while (true) {
      syntax.close(at);
      int parent = syntax.parent(at);
      if (parent == Syntax.NONE) {
        return Syntax.NONE;
      }
      if ((boolean) library.cursorNextSibling.invokeExact(cursor)) {
        return add(syntax, parent, cursor, reused);
      }
      boolean up = (boolean) library.cursorParent.invokeExact(cursor);
      if (!up) {
        return Syntax.NONE;
      }
      at = parent;
    }
  }

  private int add(Syntax syntax, int parent, MemorySegment cursor, SegmentAllocator reused)
      throws Throwable {
    if (syntax.size() == Syntax.MAX_NODES) {
      throw new TooLargeException();
    }
    MemorySegment node = (MemorySegment) library.cursorNode.invokeExact(reused, cursor);
    short field = (short) library.cursorField.invokeExact(cursor);
    short symbol = (short) library.nodeSymbol.invokeExact(node);
    int end = (int) library.nodeEnd.invokeExact(node);
    return syntax.add(
        parent,
        symbol,
        field,
        node.get(ValueLayout.JAVA_INT, 0) / BYTES_OF_CHAR,
        end / BYTES_OF_CHAR,
        node.get(ValueLayout.JAVA_LONG, Native.NODE_ID));
  }

  /** A tree has more nodes than are looked at. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("it has more parts than the scanner looks at", null, false, false);
    }
  }
}
