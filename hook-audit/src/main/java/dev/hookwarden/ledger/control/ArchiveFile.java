package dev.hookwarden.ledger.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.SigningKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file of archived entries: JSON Lines, one object for each entry, and a last line that holds a
 * signed note (C2SP signed-note) over how many they are and the SHA-256 of all lines before. Is
 * there as a whole or not at all.
 */
public final class ArchiveFile implements AutoCloseable {
  /** The first line of the signed note, and the name of the key in it. */
  static final String FORMAT = "hookwarden-ledger";

  private final Path file;
  private final Path growing;
  private final MessageDigest digest;
  private final OutputStream lines;
  private int entries;

  /**
   * Begins the file; what an attempt before has left is written over.
   *
   * @param file where it will be
   */
  public ArchiveFile(Path file) {
    this.file = file;
    this.growing = file.resolveSibling(file.getFileName() + ".part");
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
      Files.createDirectories(file.toAbsolutePath().getParent());
      this.lines =
          new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(growing), digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds an entry. */
  public void add(LedgerView entry) {
    line(json(entry));
    entries++;
  }

  /**
   * Signs the file and puts it in its place, where it is when a power cut comes after.
   *
   * @return the SHA-256 of the entries' lines
   */
  public String finish(SigningKey key) {
    try {
      lines.flush();
      String hash = HexFormat.of().formatHex(digest.digest());
      String text = "%s\n%s\n%d\n%s\n".formatted(FORMAT, file.getFileName(), entries, hash);
      line(
          JsonNodeFactory.instance
              .objectNode()
              .put("note", key.signedNote(FORMAT, text))
              .put("key", key.verifierKey(FORMAT))
              .toString());
      lines.close();
      try (FileChannel written = FileChannel.open(growing, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(
          growing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return hash;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
      Files.deleteIfExists(growing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String json) {
    try {
      lines.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An entry; its values are texts, so that they stay as they were, byte by byte. */
  private static String json(LedgerView entry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("sequence", entry.sequence());
    json.put("workspace", entry.change().origin().workspace().toString());
    switch (entry.change().origin()) {
      case Origin.Run by -> {
        json.put("run", by.run().toString()).put("hook", by.hook()).put("version", by.version());
        add(json, "event", by.event() == null ? null : by.event().toString());
      }
      case Origin.Undo by -> json.put("undo", by.undo().toString()).put("by", by.author());
    }
    json.put("ordinal", entry.change().origin().ordinal())
        .put("collection", entry.change().collection())
        .put("key", entry.change().key())
        .put("operation", entry.change().operation().name());
    add(json, "before", entry.change().before());
    add(json, "after", entry.change().after());
    if (entry.previous() != null) {
      json.put("previous", entry.previous());
    }
    return json.put("at", entry.at().toString()).toString();
  }

  private static void add(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
