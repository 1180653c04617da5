package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkKeyTest {
  @TempDir private Path directory;

  @Test
  void marksAreOfOneKeyOneUseAndOneText() {
    LinkKey key = new LinkKey(new byte[LinkKey.BYTES]);
    byte[] bytes = new byte[LinkKey.BYTES];
    bytes[31] = 1;
    String mark = key.mark("use", "text");

    assertThat(mark).matches("[A-Za-z0-9_-]{43}");
    assertThat(key.isMark(mark, "use", "text")).isTrue();
    assertThat(key.isMark(mark, "other", "text")).isFalse();
    assertThat(key.isMark(mark, "use", "texts")).isFalse();
    assertThat(key.isMark("", "use", "text")).isFalse();
    assertThat(new LinkKey(bytes).isMark(mark, "use", "text")).isFalse();
  }

  @Test
  void isMadeOnceAndReadByItsOwnerOnly() throws Exception {
    Path file = directory.resolve("mail.key");
    String made = KeyFile.textOf(file, () -> Base64.getEncoder().encodeToString(new byte[32]));

    assertThat(KeyFile.textOf(file, () -> "another").strip()).isEqualTo(made.strip());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
