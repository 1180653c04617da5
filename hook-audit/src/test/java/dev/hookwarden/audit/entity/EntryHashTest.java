package dev.hookwarden.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.audit.boundary.AuditEntryView;
import dev.hookwarden.audit.control.NewEntry;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.CurrentRequest;
import dev.hookwarden.platform.Role;
import dev.hookwarden.platform.Sha256;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryHashTest {
  private static final UUID ID = new UUID(1, 2);
  private static final Actor ACTOR = new Actor(ID, ID, "somebody", Role.AUTHOR);

  private static AuditEntryView view() {
    return new NewEntry(ACTOR, "run.completed", "run/" + ID, "{\"a\":1}")
        .at(Instant.EPOCH, ID, new CurrentRequest("192.0.2.1", "r-1"));
  }

  private static AuditEntryView with(String field, Object value)
      throws ReflectiveOperationException {
    AuditEntry entry = new AuditEntry(view());
    Field present = AuditEntry.class.getDeclaredField(field);
    present.setAccessible(true);
    present.set(entry, value);
    return entry.view();
  }

  @Test
  void hashIsThatOfTheCanonicalText() {
    assertThat(view().hash())
        .isEqualTo(
            Sha256.of(
                ("{'action':'run.completed','actor':'%1$s','actorName':'somebody',"
                        + "'address':'192.0.2.1','at':'1970-01-01T00:00:00Z',"
                        + "'detail':'{\\\"a\\\":1}','id':'%1$s','request':'r-1','run':'%1$s',"
                        + "'subject':'run/%1$s','workspace':'%1$s'}")
                    .formatted(ID)
                    .replace('\'', '"')));
  }

  @Test
  void rowGivesTheHashAgain() {
    assertThat(EntryHash.of(new AuditEntry(view()).view())).isEqualTo(view().hash());
  }

  @Test
  void systemHasNoOrigin() {
    AuditEntryView entry =
        new NewEntry(ACTOR, "runs.removed", "run/5", "{}").at(Instant.EPOCH, ID, null);

    assertThat(entry.address()).isNull();
    assertThat(entry.request()).isNull();
    assertThat(entry.run()).isNull();
    assertThat(EntryHash.of(entry)).isEqualTo(entry.hash());
  }

  @Test
  void everyFieldCounts() throws ReflectiveOperationException {
    for (String name :
        new String[] {"action", "subject", "detail", "actorName", "address", "request"}) {
      assertThat(EntryHash.of(with(name, "forged"))).as(name).isNotEqualTo(view().hash());
    }
    for (String name : new String[] {"id", "workspace", "actor", "run"}) {
      assertThat(EntryHash.of(with(name, new UUID(3, 4)))).as(name).isNotEqualTo(view().hash());
    }
    assertThat(EntryHash.of(with("at", Instant.EPOCH.plusNanos(1_000))))
        .isNotEqualTo(view().hash());
  }

  @Test
  void oldEntriesKeepTheirFormula() throws ReflectiveOperationException {
    assertThat(EntryHash.of(with("hashVersion", 1)))
        .isEqualTo(
            Sha256.ofFields(ID, ID, ID, "somebody", "run.completed", "run/" + ID, "{\"a\":1}", 0L));
  }

  @Test
  void unknownFormulaIsNeverRight() throws ReflectiveOperationException {
    assertThat(EntryHash.of(with("hashVersion", 3))).isEmpty();
  }
}
