package dev.hookwarden.stream.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Hands;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.KeptForSeconds;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Role;
import dev.hookwarden.stream.entity.StoredStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final UUID WORKSPACE = new UUID(0, 1);
  private static final JsonNode ONE = JsonNodeFactory.instance.numberNode(1);
  private static final JsonNode TEXT = JsonNodeFactory.instance.textNode("x");
  private static final Actor KEY = new Actor(WORKSPACE, new UUID(0, 2), "shop", Role.CLIENT);

  private final Map<String, StoredStream> stored = new HashMap<>();
  private final Hands clock = new Hands();
  private int loads;

  private final RuleBook book =
      new RuleBook(
          (_, name) -> {
            loads++;
            return Optional.ofNullable(stored.get(name));
          },
          clock);
  private final Gatekeeper gatekeeper = new Gatekeeper(book);

  private StoredStream row(String name, StoredStream.Values values) {
    StoredStream row = new StoredStream(new UUID(0, 9), WORKSPACE, name);
    row.change(values, "somebody", clock.instant());
    return row;
  }

  @Test
  void letsEverythingInWhereNothingIsSet() {
    assertThatCode(() -> gatekeeper.requireSender(KEY, "free")).doesNotThrowAnyException();
    assertThat(misfits("free", ONE, null)).containsExactly(Optional.empty(), Optional.empty());
    assertThat(gatekeeper.window(WORKSPACE, "free")).isEmpty();
  }

  @Test
  void readsAStreamOnceInAWhile() {
    for (int i = 0; i < 100; i++) {
      gatekeeper.requireSender(KEY, "free");
      misfits("free", ONE);
    }
    assertThat(loads).isEqualTo(1);

    stored.put("free", row("free", new StoredStream.Values(null, null, Set.of(), null)));
    clock.move(KeptForSeconds.FRESH);
    assertThatThrownBy(() -> gatekeeper.requireSender(KEY, "free"))
        .isInstanceOfSatisfying(
            HookwardenException.class, e -> assertThat(e.problem()).isEqualTo(Problem.FORBIDDEN));
  }

  @Test
  void takesAChangeThatWasMadeHereAtOnce() {
    gatekeeper.requireSender(KEY, "shop");
    StoredStream row = row("shop", new StoredStream.Values(null, null, Set.of(), null));
    stored.put("shop", row);
    book.changed(WORKSPACE, "shop", Rules.of(row));

    assertThatThrownBy(() -> gatekeeper.requireSender(KEY, "shop"))
        .isInstanceOf(HookwardenException.class);
  }

  @Test
  void letsNamedSendersInOnly() {
    stored.put(
        "shop",
        row("shop", new StoredStream.Values(null, null, Set.of(KEY.id()), Duration.ofHours(1))));

    assertThatCode(() -> gatekeeper.requireSender(KEY, "shop")).doesNotThrowAnyException();
    assertThat(gatekeeper.window(WORKSPACE, "shop")).contains(Duration.ofHours(1));
    Actor admin = new Actor(WORKSPACE, new UUID(0, 3), "admin", Role.ADMINISTRATOR);
    assertThatThrownBy(() -> gatekeeper.requireSender(admin, "shop"))
        .isInstanceOf(HookwardenException.class);
  }

  @Test
  void compilesASchemaOnceAndSaysWhatDoesNotFit() {
    stored.put(
        "shop", row("shop", new StoredStream.Values("{\"type\":\"integer\"}", null, null, null)));

    assertThat(misfits("shop", ONE)).containsExactly(Optional.empty());
    int before = loads;
    for (int i = 0; i < 10; i++) {
      List<Optional<HookwardenException>> misfits = misfits("shop", ONE, TEXT, ONE);
      assertThat(misfits.getFirst()).isEmpty();
      assertThat(misfits.getLast()).isEmpty();
      assertThat(misfits.get(1))
          .hasValueSatisfying(
              e -> {
                assertThat(e.problem()).isEqualTo(Problem.SCHEMA_MISMATCH);
                assertThat(e.detail()).startsWith("the data: ");
                assertThat(e.members()).containsKey("errors");
              });
    }
    assertThat(loads).isEqualTo(before);
  }

  @Test
  void checksNothingMoreWhenTheTimeForAllIsOver() {
    stored.put(
        "shop", row("shop", new StoredStream.Values("{\"type\":\"integer\"}", null, null, null)));

    assertThat(gatekeeper.misfits(WORKSPACE, "shop", Arrays.asList(ONE, TEXT), Duration.ofNanos(1)))
        .allSatisfy(
            misfit ->
                assertThat(misfit)
                    .hasValueSatisfying(
                        e -> assertThat(e.problem()).isEqualTo(Problem.BATCH_TOO_COSTLY)));
  }

  private List<Optional<HookwardenException>> misfits(String stream, @Nullable JsonNode... data) {
    return gatekeeper.misfits(WORKSPACE, stream, Arrays.asList(data));
  }
}
