package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
  private static final String PLACE = "destination/1/headers";

  private final SecretBox box = new SecretBox(SecretBox.newKey());

  @TempDir private Path directory;

  @Test
  void opensWhatItHasSealed() {
    String sealed = box.seal("Bearer söcret", PLACE);

    assertThat(box.open(sealed, PLACE)).isEqualTo("Bearer söcret");
    assertThat(sealed).startsWith(box.prefix()).doesNotContain("Bearer");
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(box.seal("a", PLACE)).isNotEqualTo(box.seal("a", PLACE));
  }

  @Test
  void tellsAWrongKeyByItsName() {
    String sealed = box.seal("a", PLACE);

    assertThatThrownBy(() -> new SecretBox(SecretBox.newKey()).open(sealed, PLACE))
        .isInstanceOf(SecretBox.Unreadable.class)
        .hasMessageContaining("another key")
        .hasMessageContaining("HOOKWARDEN_SECRETS_KEY");
  }

  @Test
  void refusesWhatWasPutIntoAnotherRowOrColumn() {
    String sealed = box.seal("a", PLACE);

    for (String other : new String[] {"destination/2/headers", "destination/1/signing_secret"}) {
      assertThatThrownBy(() -> box.open(sealed, other))
          .as(other)
          .isInstanceOf(SecretBox.Unreadable.class)
          .hasMessageContaining("another place");
    }
  }

  @Test
  void refusesWhatIsCutOrChangedAnywhere() {
    String sealed = box.seal("a secret", PLACE);
    for (int end = 0; end < sealed.length(); end++) {
      String cut = sealed.substring(0, end);
      assertThatThrownBy(() -> box.open(cut, PLACE)).isInstanceOf(SecretBox.Unreadable.class);
    }
    byte[] bytes = Base64.getDecoder().decode(sealed.substring(box.prefix().length()));
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      String text = box.prefix() + Base64.getEncoder().encodeToString(changed);
      assertThatThrownBy(() -> box.open(text, PLACE)).isInstanceOf(SecretBox.Unreadable.class);
    }
  }

  @Test
  void generatesAKeyOnceThatOnlyItsOwnerReads() throws IOException {
    byte[] made = SecretBox.key(Optional.empty(), () -> directory);

    assertThat(made).hasSize(SecretBox.KEY_BYTES);
    assertThat(SecretBox.key(Optional.of(" "), () -> directory)).isEqualTo(made);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("secrets.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void takesAKeyThatIsSet() {
    byte[] key = SecretBox.newKey();
    String set = Base64.getEncoder().encodeToString(key);

    assertThat(SecretBox.key(Optional.of(set), () -> directory)).isEqualTo(key);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void refusesWhatIsNoKeyWithoutTellingIt() {
    for (String wrong : new String[] {"c2hvcnQ=", "!!", "QUJD".repeat(20)}) {
      assertThatThrownBy(() -> SecretBox.key(Optional.of(wrong), () -> directory))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("hookwarden.secrets.key")
          .hasMessageNotContaining(wrong);
    }
  }
}
