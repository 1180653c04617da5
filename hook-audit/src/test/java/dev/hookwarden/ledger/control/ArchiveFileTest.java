package dev.hookwarden.ledger.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.ledger.boundary.Change;
import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.ledger.boundary.Operation;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.platform.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFileTest {
  private static final UUID WORKSPACE = new UUID(0, 1);
  private static final Instant AT = Instant.parse("2025-01-01T00:00:00Z");

  @TempDir private Path directory;

  private static SigningKey key() throws GeneralSecurityException {
    return new SigningKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
  }

  private static LedgerView entry(long sequence, Origin origin, String before, String after) {
    Operation operation = after == null ? Operation.REMOVE : Operation.PUT;
    return new LedgerView(
        sequence, new Change(origin, "c", "k", operation, before, after), null, AT);
  }

  @Test
  void entriesAreLinesAndTheLastIsASignature() throws IOException, GeneralSecurityException {
    Path target = directory.resolve("ledger").resolve("some.jsonl");
    String hash;
    try (ArchiveFile file = new ArchiveFile(target)) {
      Origin run = new Origin.Run(WORKSPACE, new UUID(0, 2), 3, "h", 4, null);
      file.add(entry(7, run, null, "{\"ü\":1.50}"));
      file.add(entry(8, new Origin.Undo(WORKSPACE, new UUID(0, 5), 1, "ada"), "1", null));
      hash = file.finish(key());
    }

    List<String> lines = Files.readAllLines(target);
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst())
        .contains("\"sequence\":7", "\"hook\":\"h\"", "\"after\":\"{\\\"ü\\\":1.50}\"")
        .doesNotContain("before", "event");
    assertThat(lines.get(1)).contains("\"by\":\"ada\"", "\"before\":\"1\"", "REMOVE");
    assertThat(hash).isEqualTo(Sha256.of(lines.get(0) + "\n" + lines.get(1) + "\n"));
    assertThat(lines.getLast()).contains("hookwarden-ledger\\nsome.jsonl\\n2\\n" + hash + "\\n\\n");
    assertThat(Files.list(directory.resolve("ledger"))).containsExactly(target);
  }

  @Test
  void brokenOffFileIsNotThere() throws IOException {
    Path target = directory.resolve("some.jsonl");
    try (ArchiveFile file = new ArchiveFile(target)) {
      file.add(entry(7, new Origin.Undo(WORKSPACE, new UUID(0, 5), 1, "ada"), "1", null));
    }
    assertThat(Files.list(directory)).isEmpty();
  }
}
