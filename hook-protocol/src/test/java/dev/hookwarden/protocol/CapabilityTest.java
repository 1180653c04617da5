package dev.hookwarden.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How permissions are written, and what each permits. */
class CapabilityTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "records.read:orders",
        "records.write:a.b-c_1",
        "notify",
        "email",
        "call:crm",
        "emit:invoices"
      })
  void writesWhatItParses(String text) {
    assertThat(Capability.parse(text).toString()).isEqualTo(text);
    assertThat(Json.write(Capability.parse(text))).isEqualTo("\"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "records",
        "records.read",
        "records.read:",
        "records.read:*",
        "records.read:Orders",
        "records.read:-a",
        "records.read:a:b",
        "records.read:a\n",
        "notify:",
        "notify:all",
        "NOTIFY",
        " notify",
        "call",
        "emit:a/b",
        "files.read:a"
      })
  void refusesWhatIsNotACapability(String text) {
    assertThatThrownBy(() -> Capability.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "records.read:a,  records.read:a,  true",
    "records.read:a,  records.read:b,  false",
    "records.read:a,  records.write:a, false",
    "records.write:a, records.read:a,  true",
    "records.write:a, records.read:b,  false",
    "records.write:a, records.write:a, true",
    "notify,          email,           false",
    "email,           email,           true",
    "call:a,          emit:a,          false"
  })
  void permitsItselfAndReadingWhatItMayWrite(String held, String needed, boolean permitted) {
    assertThat(Capability.parse(held).permits(Capability.parse(needed))).isEqualTo(permitted);
  }

  @Test
  void limitsTheTargetTo63Characters() {
    assertThat(Capability.parse("call:" + "a".repeat(63)).target()).hasSize(63);
    assertThatThrownBy(() -> Capability.parse("call:" + "a".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
