package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.Language;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/** A language as tree-sitter knows it: its parser's tables, and the names in them. */
final class Grammar {
  private static final String ERROR = "ERROR";
  private static final int ERROR_SYMBOL = 0xFFFF;
  private static final int REGULAR = 0;

  final MemorySegment pointer;
  private final Language language;
  private final String[] symbols;
  private final boolean[] named;
  private final String[] fields;

  private Grammar(Native library, Language language, MemorySegment pointer) throws Throwable {
    this.language = language;
    this.pointer = pointer;
    this.symbols = new String[(int) library.symbolCount.invokeExact(pointer)];
    this.named = new boolean[symbols.length];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] =
          Native.string((MemorySegment) library.symbolName.invokeExact(pointer, (short) i))
              .intern();
      named[i] = (int) library.symbolType.invokeExact(pointer, (short) i) == REGULAR;
    }
    this.fields = new String[1 + (int) library.fieldCount.invokeExact(pointer)];
    fields[0] = "";
    for (int i = 1; i < fields.length; i++) {
      fields[i] =
          Native.string((MemorySegment) library.fieldName.invokeExact(pointer, (short) i)).intern();
    }
  }

  /**
   * Loads a grammar.
   *
   * @param directory where the native libraries are
   */
  static Grammar load(Native library, Language language, Path directory) {
    try {
      return new Grammar(library, language, Native.grammar(directory, language.wireName()));
    } catch (Throwable e) {
      throw Native.broken(e);
    }
  }

  Language language() {
    return language;
  }

  String symbol(int symbol) {
    return symbol == ERROR_SYMBOL ? ERROR : symbols[symbol];
  }

  boolean isNamed(int symbol) {
    return symbol == ERROR_SYMBOL || named[symbol];
  }

  String field(int field) {
    return fields[field];
  }
}
