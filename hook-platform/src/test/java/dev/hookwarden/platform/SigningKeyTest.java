package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
  /** RFC 8032, section 7.1, test 1. */
  private static final String SEED =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

  private static final String PUBLIC =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
  private static final String SIGNATURE_OF_NOTHING =
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
          + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

  @TempDir private Path directory;

  private static String encoded() {
    return Base64.getEncoder()
        .encodeToString(HexFormat.of().parseHex("302e020100300506032b657004220420" + SEED));
  }

  @Test
  void signsAsTheStandardSays() {
    SigningKey key = new SigningKey(KeyFile.parse(encoded()));

    assertThat(HexFormat.of().formatHex(key.publicKey())).isEqualTo(PUBLIC);
    assertThat(HexFormat.of().formatHex(key.sign(new byte[0]))).isEqualTo(SIGNATURE_OF_NOTHING);
  }

  @Test
  void generatesAKeyOnceThatOnlyItsOwnerReads() throws IOException {
    Path file = directory.resolve("new/audit.key");
    SigningKey first = new SigningKey(KeyFile.readOrMake(file));
    SigningKey again = new SigningKey(KeyFile.readOrMake(file));

    assertThat(again.publicKey()).isEqualTo(first.publicKey());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesWhatIsNoKey() {
    assertThatThrownBy(() -> KeyFile.parse("bm90IGEga2V5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hookwarden.audit.key");
  }

  @Test
  void noteIsTextAndSignatureLine() throws GeneralSecurityException {
    SigningKey key = new SigningKey(KeyFile.generate());
    String[] lines = key.signedNote("example.org/log", "one\ntwo\n").split("\n", -1);

    assertThat(lines).hasSize(5);
    assertThat(lines[0] + lines[1] + lines[2]).isEqualTo("onetwo");
    assertThat(lines[3]).startsWith("\u2014 example.org/log ");
    byte[] line =
        Base64.getDecoder().decode(lines[3].substring("\u2014 example.org/log ".length()));
    assertThat(line).hasSize(68);
    assertThat(key.verifierKey("example.org/log"))
        .startsWith("example.org/log+" + HexFormat.of().formatHex(line, 0, 4) + "+");
    Signature check = Signature.getInstance("Ed25519");
    check.initVerify(publicKeyOf(key));
    check.update("one\ntwo\n".getBytes(StandardCharsets.UTF_8));
    assertThat(check.verify(line, 4, 64)).isTrue();
  }

  @Test
  void recognisesItsNotesAndNoOther() {
    SigningKey key = new SigningKey(KeyFile.generate());
    String note = key.signedNote("log", "one\n");

    assertThat(SigningKey.isSigned(note, "one\n", "log", key.publicKey())).isTrue();
    assertThat(SigningKey.isSigned(note, "two\n", "log", key.publicKey())).isFalse();
    assertThat(SigningKey.isSigned(note.replace("one", "two"), "two\n", "log", key.publicKey()))
        .isFalse();
    byte[] other = new SigningKey(KeyFile.generate()).publicKey();
    assertThat(SigningKey.isSigned(note, "one\n", "log", other)).isFalse();
    assertThat(SigningKey.isSigned("one\n\n\u2014 log !\n", "one\n", "log", other)).isFalse();
    assertThat(SigningKey.isSigned("one\n\n\u2014 log \n", "one\n", "log", other)).isFalse();
  }

  private static PublicKey publicKeyOf(SigningKey key) throws GeneralSecurityException {
    String header = "302a300506032b6570032100";
    byte[] encoded = HexFormat.of().parseHex(header + HexFormat.of().formatHex(key.publicKey()));
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
