package dev.hookwarden.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTableTest {
  private static final UUID ID = new UUID(0, 1);

  private static String written(String actor, String detail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EntryTable table = new EntryTable(out);
    table.entry(
        new NewEntry(new Actor(ID, ID, actor, Role.AUTHOR), "test.done", "test/1", detail)
            .at(Instant.EPOCH, ID, null));
    table.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void quotesEveryCell() {
    assertThat(written("Ada, \"Countess\"", "{\"a\":\"ü\"}"))
        .startsWith(
            "\"1970-01-01T00:00:00Z\",\"Ada, \"\"Countess\"\"\",\"test.done\",\"test/1\","
                + "\"{\"\"a\"\":\"\"ü\"\"}\",\"\",\"\",\"\",\"")
        .endsWith("\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|cmd", "%x"})
  void noCellIsAFormula(String name) {
    assertThat(written(name, "{}")).contains(",\"'" + name + "\",");
  }
}
