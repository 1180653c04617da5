package dev.hookwarden.worker.scan;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The functions of the tree-sitter library that a scan takes, as its header {@code
 * tree_sitter/api.h} of version 0.26 declares them. Called without the Java binding of the same
 * library, which keeps an object for each node and takes texts as modified UTF-8.
 */
@SuppressWarnings("restricted")
final class Native {
  /** {@code TSNode}: passed and returned by value. */
  static final StructLayout NODE =
      MemoryLayout.structLayout(
          MemoryLayout.sequenceLayout(4, ValueLayout.JAVA_INT),
          ValueLayout.ADDRESS,
          ValueLayout.ADDRESS);

  /** {@code TSTreeCursor}. */
  static final StructLayout CURSOR =
      MemoryLayout.structLayout(
          ValueLayout.ADDRESS,
          ValueLayout.ADDRESS,
          MemoryLayout.sequenceLayout(3, ValueLayout.JAVA_INT),
          MemoryLayout.paddingLayout(4));

  /** {@code TSQueryMatch}. */
  static final StructLayout MATCH =
      MemoryLayout.structLayout(
          ValueLayout.JAVA_INT,
          ValueLayout.JAVA_SHORT,
          ValueLayout.JAVA_SHORT,
          ValueLayout.ADDRESS);

  static final long MATCH_PATTERN = 4;
  static final long MATCH_COUNT = 6;
  static final long MATCH_CAPTURES = 8;

  /** The bytes of a {@code TSQueryCapture}: a node, its index, and padding. */
  static final long CAPTURE_BYTES = 40;

  static final long CAPTURE_INDEX = 32;

  /** Where a node's identity is: the address of its place in the tree. */
  static final long NODE_ID = 16;

  /** {@code TSInputEncodingUTF16LE}. */
  static final int UTF_16_LE = 1;

  private static final AddressLayout POINTER = ValueLayout.ADDRESS;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT;
  private static final ValueLayout.OfBoolean BOOL = ValueLayout.JAVA_BOOLEAN;

  final MethodHandle parserNew;
  final MethodHandle parserDelete;
  final MethodHandle parserSetLanguage;
  final MethodHandle parserParse;
  final MethodHandle treeRoot;
  final MethodHandle treeDelete;
  final MethodHandle nodeSymbol;
  final MethodHandle nodeEnd;
  final MethodHandle cursorNew;
  final MethodHandle cursorDelete;
  final MethodHandle cursorFirstChild;
  final MethodHandle cursorNextSibling;
  final MethodHandle cursorParent;
  final MethodHandle cursorNode;
  final MethodHandle cursorField;
  final MethodHandle symbolCount;
  final MethodHandle symbolName;
  final MethodHandle symbolType;
  final MethodHandle fieldCount;
  final MethodHandle fieldName;
  final MethodHandle queryNew;
  final MethodHandle queryDelete;
  final MethodHandle queryPatterns;
  final MethodHandle queryStart;
  final MethodHandle queryPredicates;
  final MethodHandle queryCaptureName;
  final MethodHandle queryString;
  final MethodHandle queryCursorNew;
  final MethodHandle queryCursorDelete;
  final MethodHandle queryCursorLimit;
  final MethodHandle queryCursorExceeded;
  final MethodHandle queryCursorExec;
  final MethodHandle queryCursorNext;

  private final SymbolLookup library;

  /**
   * Loads the library; it stays loaded as long as the process.
   *
   * @param directory where the native libraries are
   */
  Native(Path directory) {
    library = lookup(directory, "tree-sitter");
    parserNew = handle("ts_parser_new", FunctionDescriptor.of(POINTER));
    parserDelete = handle("ts_parser_delete", FunctionDescriptor.ofVoid(POINTER));
    parserSetLanguage =
        handle("ts_parser_set_language", FunctionDescriptor.of(BOOL, POINTER, POINTER));
    parserParse =
        handle(
            "ts_parser_parse_string_encoding",
            FunctionDescriptor.of(POINTER, POINTER, POINTER, POINTER, INT, INT));
    treeRoot = handle("ts_tree_root_node", FunctionDescriptor.of(NODE, POINTER));
    treeDelete = handle("ts_tree_delete", FunctionDescriptor.ofVoid(POINTER));
    nodeSymbol = handle("ts_node_symbol", FunctionDescriptor.of(SHORT, NODE));
    nodeEnd = handle("ts_node_end_byte", FunctionDescriptor.of(INT, NODE));
    cursorNew = handle("ts_tree_cursor_new", FunctionDescriptor.of(CURSOR, NODE));
    cursorDelete = handle("ts_tree_cursor_delete", FunctionDescriptor.ofVoid(POINTER));
    cursorFirstChild =
        handle("ts_tree_cursor_goto_first_child", FunctionDescriptor.of(BOOL, POINTER));
    cursorNextSibling =
        handle("ts_tree_cursor_goto_next_sibling", FunctionDescriptor.of(BOOL, POINTER));
    cursorParent = handle("ts_tree_cursor_goto_parent", FunctionDescriptor.of(BOOL, POINTER));
    cursorNode = handle("ts_tree_cursor_current_node", FunctionDescriptor.of(NODE, POINTER));
    cursorField = handle("ts_tree_cursor_current_field_id", FunctionDescriptor.of(SHORT, POINTER));
    symbolCount = handle("ts_language_symbol_count", FunctionDescriptor.of(INT, POINTER));
    symbolName = handle("ts_language_symbol_name", FunctionDescriptor.of(POINTER, POINTER, SHORT));
    symbolType = handle("ts_language_symbol_type", FunctionDescriptor.of(INT, POINTER, SHORT));
    fieldCount = handle("ts_language_field_count", FunctionDescriptor.of(INT, POINTER));
    fieldName =
        handle("ts_language_field_name_for_id", FunctionDescriptor.of(POINTER, POINTER, SHORT));
    queryNew =
        handle(
            "ts_query_new",
            FunctionDescriptor.of(POINTER, POINTER, POINTER, INT, POINTER, POINTER));
    queryDelete = handle("ts_query_delete", FunctionDescriptor.ofVoid(POINTER));
    queryPatterns = handle("ts_query_pattern_count", FunctionDescriptor.of(INT, POINTER));
    queryStart =
        handle("ts_query_start_byte_for_pattern", FunctionDescriptor.of(INT, POINTER, INT));
    queryPredicates =
        handle(
            "ts_query_predicates_for_pattern",
            FunctionDescriptor.of(POINTER, POINTER, INT, POINTER));
    queryCaptureName =
        handle(
            "ts_query_capture_name_for_id", FunctionDescriptor.of(POINTER, POINTER, INT, POINTER));
    queryString =
        handle(
            "ts_query_string_value_for_id", FunctionDescriptor.of(POINTER, POINTER, INT, POINTER));
    queryCursorNew = handle("ts_query_cursor_new", FunctionDescriptor.of(POINTER));
    queryCursorDelete = handle("ts_query_cursor_delete", FunctionDescriptor.ofVoid(POINTER));
    queryCursorLimit =
        handle("ts_query_cursor_set_match_limit", FunctionDescriptor.ofVoid(POINTER, INT));
    queryCursorExceeded =
        handle("ts_query_cursor_did_exceed_match_limit", FunctionDescriptor.of(BOOL, POINTER));
    queryCursorExec =
        handle("ts_query_cursor_exec", FunctionDescriptor.ofVoid(POINTER, POINTER, NODE));
    queryCursorNext =
        handle("ts_query_cursor_next_match", FunctionDescriptor.of(BOOL, POINTER, POINTER));
  }

  /**
   * The grammar of a language: what the one function of its library without parameters gives.
   *
   * @param directory where the native libraries are
   */
  static MemorySegment grammar(Path directory, String language) {
    SymbolLookup lookup = lookup(directory, "tree-sitter-" + language);
    String function = "tree_sitter_" + language;
    MethodHandle handle =
        Linker.nativeLinker()
            .downcallHandle(lookup.findOrThrow(function), FunctionDescriptor.of(POINTER));
    try {
      return (MemorySegment) handle.invokeExact();
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** The name of a library begins with the type of the machine that it is for. */
  private static SymbolLookup lookup(Path directory, String name) {
    String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
    return SymbolLookup.libraryLookup(
        directory.resolve("%s-linux-gnu-%s.so".formatted(machine, name)), Arena.global());
  }

  /** What is thrown where a native call throws, which none does. */
  static IllegalStateException broken(Throwable e) {
    return new IllegalStateException("a native call failed", e);
  }

  /** A C string. */
  static String string(MemorySegment pointer) {
    return pointer.address() == 0 ? "" : pointer.reinterpret(Long.MAX_VALUE).getString(0);
  }

  private MethodHandle handle(String function, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(library.findOrThrow(function), descriptor);
  }
}
