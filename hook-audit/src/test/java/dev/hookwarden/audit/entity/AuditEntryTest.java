package dev.hookwarden.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Role;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
  private static final UUID ID = new UUID(1, 2);

  private static AuditEntry entry() {
    Actor actor = new Actor(ID, ID, "somebody", Role.AUTHOR);
    return new AuditEntry(ID, actor, "run.completed", "run/1", "{}", Instant.EPOCH);
  }

  @Test
  void isIntactAsWritten() {
    assertThat(entry().isIntact()).isTrue();
  }

  @Test
  void isNotIntactOnceAFieldIsChanged() throws ReflectiveOperationException {
    for (String name : new String[] {"action", "subject", "detail", "actorName"}) {
      AuditEntry entry = entry();
      Field field = AuditEntry.class.getDeclaredField(name);
      field.setAccessible(true);
      field.set(entry, "forged");

      assertThat(entry.isIntact()).as(name).isFalse();
    }
  }
}
