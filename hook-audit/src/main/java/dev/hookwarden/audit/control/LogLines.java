package dev.hookwarden.audit.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hookwarden.audit.boundary.AuditEntryView;
import dev.hookwarden.audit.boundary.CheckpointView;
import dev.hookwarden.audit.entity.EntryHash;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a log as JSON Lines. The member {@code type} of a line is {@code log} (its head), {@code
 * leaf}, {@code checkpoint}, or {@code entry} for one that stands alone.
 */
public final class LogLines {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Writer out;

  /** Creates the writer; {@link #flush} ends it. */
  public LogLines(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Writes the head. */
  void head(String verifierKey, long size) {
    Map<String, Object> line = line("log");
    line.put("verifierKey", verifierKey);
    line.put("size", size);
    write(line);
  }

  /** Writes a leaf; its entry is absent if it is gone. */
  void leaf(SealedRow row) {
    Map<String, Object> line = line("leaf");
    line.put("position", row.position());
    line.put("id", row.entry().toString());
    line.put("hash", row.hash());
    line.put("chain", row.chain());
    line.put("entry", row.content() == null ? null : members(row.content()));
    write(line);
  }

  /** Writes the checkpoint of all leaves so far. */
  void checkpoint(CheckpointView checkpoint) {
    Map<String, Object> line = line("checkpoint");
    line.put("size", checkpoint.size());
    line.put("root", checkpoint.root());
    line.put("note", checkpoint.note());
    write(line);
  }

  /** Writes an entry alone. */
  public void entry(AuditEntryView entry) {
    Map<String, Object> line = line("entry");
    line.put("entry", members(entry));
    write(line);
  }

  /** Hands over what was written. */
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> line(String type) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("type", type);
    return line;
  }

  /** What is hashed, and beside it the hash and its formula. */
  private static Map<String, @Nullable Object> members(AuditEntryView entry) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>(EntryHash.members(entry));
    members.put("hashVersion", entry.hashVersion());
    members.put("hash", entry.hash());
    return members;
  }

  private void write(Map<String, Object> line) {
    try {
      out.write(MAPPER.writeValueAsString(line));
      out.write('\n');
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
