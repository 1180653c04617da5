package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.AuditEntryView;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes entries as comma-separated values (RFC 4180). A cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
public final class EntryTable {
  private static final List<String> COLUMNS =
      List.of(
          "time", "actor", "action", "subject", "detail", "address", "request", "run", "id",
          "hash");

  /** What a formula begins with. */
  private static final String FORMULA = "=+-@\t\r\n|%";

  private final Writer out;

  /** Creates the writer; {@link #flush} ends it. */
  public EntryTable(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Writes the names of the columns. */
  public void head() {
    write(COLUMNS.stream());
  }

  /** Writes one entry. */
  public void entry(AuditEntryView entry) {
    write(
        Stream.of(
                entry.at(),
                entry.actorName(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                entry.address(),
                entry.request(),
                entry.run(),
                entry.id(),
                entry.hash())
            .map(cell -> Objects.toString(cell, "")));
  }

  /** Hands over what was written. */
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Stream<String> cells) {
    try {
      out.write(cells.map(EntryTable::cell).collect(Collectors.joining(",", "", "\r\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
